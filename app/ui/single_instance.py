"""One window per journal file: a second start hands its arguments to the first."""

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QThread, Signal

from app.errors import Trouble

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE_MS = 5000
RETRY_MS = 100
TOKEN = "XDG_ACTIVATION_TOKEN"


def socket_name(journal: Path) -> str:
    """Return the name under which the window of this journal can be spoken to."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    path = os.path.normcase(journal.resolve())
    hashed = QCryptographicHash.hash(path.encode(), QCryptographicHash.Algorithm.Sha256)
    return f"kith-{user}-{bytes(hashed.toHex().data()).decode()[:24]}"


def claim(journal: Path, folder: Path) -> QLockFile | None:
    """Return the lock on a journal's window, or None where another process has it.

    The lock holds as long as the object lives; a lock left by a killed process is taken over.
    Raises Trouble where the folder takes no lock.
    """
    lock = QLockFile(str(folder / f"{socket_name(journal)}.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or (_remove_left(lock) and lock.tryLock(0)):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    raise Trouble(
        f"Kith cannot write in its folder {folder}; make it writable, see that its disk is not "
        "full, or set KITH_HOME to another folder."
    )


def _remove_left(lock: QLockFile) -> bool:
    """Remove a lock that Qt takes for held for ever; return whether it was. None held is removed.

    A killed process may have had the number that this one has now, where numbers begin anew (a
    container, a restart). Where the power was cut, no number may have been written.
    """
    if not _holder(lock):
        QThread.msleep(RETRY_MS)  # another process may be about to write its number
    return _holder(lock) in (0, os.getpid()) and lock.removeStaleLockFile()


def _holder(lock: QLockFile) -> int:
    """Return the number of the process that made a lock, 0 where none can be read."""
    return lock.getLockInfo()[0]


def hand_over(journal: Path, files: Sequence[Path], jot: bool = False) -> bool:
    """Ask the window of this journal to come forward and to open files; False if it is deaf.

    With `jot` it is the Jot window that comes, and nothing else.
    """
    from PySide6.QtNetwork import QLocalSocket

    message = {
        "files": [str(file) for file in files],
        "token": os.environ.get(TOKEN, ""),
        "jot": jot,
    }
    socket = QLocalSocket()
    if not _connect(socket, socket_name(journal)):
        return False
    _pass_on_the_front()
    socket.write(json.dumps(message).encode() + b"\n")
    heard = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(PATIENCE_MS)
    socket.disconnectFromServer()
    return heard


def _pass_on_the_front() -> None:
    """Let another process bring its window forward: Windows allows that to the last one started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # whichever asks


def _connect(socket: "QLocalSocket", name: str) -> bool:
    for _ in range(PATIENCE_MS // RETRY_MS):
        socket.connectToServer(name)
        if socket.waitForConnected(PATIENCE_MS):
            return True
        QThread.msleep(RETRY_MS)  # the first window may not have been painted yet
    return False


class Listener(QObject):
    """Hears later starts on the same journal; asked carries the files they bring.

    jot_asked comes instead where one wants nothing but to write something down.
    """

    asked = Signal(list)
    jot_asked = Signal()

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        name = socket_name(journal)
        self._server: QLocalServer = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # we hold the lock: a killed process left it
            self._server.listen(name)

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(self._reader(socket))

    def _reader(self, socket: "QLocalSocket") -> Callable[[], None]:
        def read() -> None:
            if not socket.canReadLine():
                return
            with suppress(ValueError, KeyError, TypeError):
                message = json.loads(bytes(socket.readLine().data()))
                if message["token"]:
                    os.environ[TOKEN] = message["token"]
                if message.get("jot"):
                    self.jot_asked.emit()
                else:
                    self.asked.emit([Path(name) for name in message["files"]])
            socket.write(b"\n")

        return read
