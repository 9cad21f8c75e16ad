# What PyInstaller ships no types for: reading what is in a program that it made.
class ZlibArchiveReader:
    toc: dict[str, tuple[int, int, int]]

class CArchiveReader:
    toc: dict[str, tuple[int, int, int, int, str]]  # the kind last, "z" is an archive in this one
    def __init__(self, filename: str) -> None: ...
    def open_embedded_archive(self, name: str) -> ZlibArchiveReader: ...
