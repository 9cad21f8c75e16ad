"""What the program remembers between starts: each setting declared once, saved at once."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from app import paths
from app.errors import Trouble

T = TypeVar("T")
RECENT = 8


class Setting(Generic[T]):
    """One setting: its default, whose type is its type; its meaning; and its choices, if few."""

    def __init__(self, default: T, meaning: str, choices: tuple[T, ...] = ()) -> None:
        self.default, self.meaning, self.choices = default, meaning, choices

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, settings: None, owner: type) -> "Setting[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "Setting[T] | T":
        if settings is None:
            return self
        value: T = settings.values.get(self.name, self.default)
        return value

    def __set__(self, settings: "Settings", value: T) -> None:
        settings.keep(self.name, self.read(value))

    def read(self, value: Any) -> T:
        """Return value in the setting's own type, or raise ValueError."""
        if isinstance(self.default, tuple):
            value = tuple(str(item) for item in value)
        elif isinstance(self.default, float) and not isinstance(value, bool):
            value = float(value)
        if type(value) is not type(self.default) or (self.choices and value not in self.choices):
            raise ValueError(f"{self.name} cannot be {value!r}")
        found: T = value
        return found


class Settings:
    """The settings of one file; setting one saves it, and keeps what another window saved.

    Listeners are told the name of a setting that was changed here.

    A file that cannot be read is kept aside under another name, and the defaults hold.
    """

    appearance = Setting("system", "The colours of the window.", ("system", "light", "dark"))
    text_size = Setting(1.0, "How large all text is.", (1.0, 1.125, 1.25, 1.5))
    less_motion = Setting(False, "Whether nothing moves, whatever the desktop says.")
    journal = Setting("", "The journal opened when none is named; empty: the default one.")
    recent: Setting[tuple[str, ...]] = Setting((), "The journals opened lately, newest first.")
    window = Setting("", "Place and size of the window, as Qt writes them, in base64.")
    jot_window = Setting("", "Place and size of the Jot window, in the same way.")
    licences = Setting("", "Width and height of the view of the licences: “800x640”, in pixels.")
    tray = Setting(False, "Whether Kith shows in the tray, and stays there without its window.")
    people_width = Setting(320, "Width of the list of people, in pixels at the usual text size.")
    people_sort = Setting(
        "name", "What people are ordered by.", ("name", "last_contact", "date_met")
    )
    people_states: Setting[tuple[str, ...]] = Setting(
        ("active", "resting", "space"), "The states of the people who are listed; empty: all."
    )
    health_chart = Setting("orbits", "The chart shown last, by its key in the gallery.")
    tending_open = Setting(False, "Whether the profile on a person's page is open.")
    charts_folder = Setting("", "The folder a chart was saved in last; empty: the pictures.")
    reports_folder = Setting("", "The folder a look back was saved in last; empty: the documents.")
    reminders = Setting(
        "off", "Notices on the desktop of what is for today.", ("off", "daily", "each")
    )
    reminder_hour = Setting(9, "The hour from which they are given.", (7, 9, 12, 15, 18, 20))
    losing_touch = Setting(False, "Whether only those are listed with whom I lose touch.")

    def __init__(self, path: Path) -> None:
        self.path = path
        self.values: dict[str, Any] = {}
        self.listeners: list[Callable[[str], None]] = []
        self._load()

    def keep(self, name: str, value: Any) -> None:
        """Remember one value, and write the file whole or not at all."""
        if self.values.get(name, getattr(type(self), name).default) == value:
            return
        self._load()
        self.values[name] = value
        self._save()
        for listener in list(self.listeners):
            listener(name)

    def add_recent(self, journal: Path) -> None:
        """Put a journal on top of those opened lately."""
        others = [name for name in self.recent if name != str(journal)]
        self.recent = (str(journal), *others[: RECENT - 1])

    def own_journal(self) -> Path:
        """Return the journal to open when none is named; it need not exist."""
        return Path(self.journal) if self.journal else paths.default_journal()

    def _load(self) -> None:
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
            self.values = dict(self._read_known(found))
        except FileNotFoundError:
            return
        except (OSError, ValueError, AttributeError):
            with suppress(OSError):
                self.path.replace(self.path.with_suffix(".damaged.json"))

    def _read_known(self, found: dict[str, Any]) -> list[tuple[str, Any]]:
        known = []
        for name, value in found.items():
            setting = vars(type(self)).get(name)
            if isinstance(setting, Setting):
                with suppress(ValueError, TypeError):
                    known.append((name, setting.read(value)))
        return known

    def _save(self) -> None:
        fresh = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.write_text(json.dumps(self.values, indent=2, ensure_ascii=False) + "\n", "utf-8")
            fresh.replace(self.path)
        except OSError as error:
            raise Trouble(
                f"Kith cannot save its settings in {self.path} ({error.strerror}); "
                "look whether the disk is full or the folder may not be written to."
            ) from error


def load_settings() -> Settings:
    """Return the settings of this user."""
    return Settings(paths.config_dir() / "settings.json")
