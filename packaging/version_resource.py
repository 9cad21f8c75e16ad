"""What Windows shows of the program's file: its name, its version, what it is."""

from pathlib import Path

LANGUAGE, UTF_16 = 0x0409, 1200  # English
TEMPLATE = """VSVersionInfo(
    ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=1),
    kids=[
        StringFileInfo([StringTable("{language:04X}{charset:04X}", [{words}])]),
        VarFileInfo([VarStruct("Translation", [{language}, {charset}])]),
    ],
)
"""


def write_version_resource(file: Path, version: str, program: str) -> None:
    """Write the file that PyInstaller makes a version resource from."""
    words = {
        "CompanyName": "Kith",
        "FileDescription": "Kith, a journal of the people you know",
        "FileVersion": version,
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Kith",
        "ProductVersion": version,
    }
    said = ", ".join(f"StringStruct({name!r}, {word!r})" for name, word in words.items())
    numbers = tuple([*map(int, version.split(".")), 0, 0, 0][:4])
    text = TEMPLATE.format(numbers=numbers, words=said, language=LANGUAGE, charset=UTF_16)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
