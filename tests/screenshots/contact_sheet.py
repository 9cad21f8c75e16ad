"""One page on which all pictures stand beside each other."""

from html import escape
from pathlib import Path

HEAD = """<!doctype html><meta charset="utf-8"><title>Kith in pictures</title><style>
body { font: 14px sans-serif; margin: 24px } h2 { margin: 32px 0 8px }
div { display: flex; flex-wrap: wrap; gap: 16px } figure { margin: 0 }
img { height: 240px; border: 1px solid silver } figcaption { color: gray }
</style>
"""


def write_sheet(folder: Path) -> None:
    """Write index.html over all pictures in the subfolders of folder."""
    parts = [HEAD]
    for scene in sorted(path for path in folder.iterdir() if path.is_dir()):
        parts.append(f"<h2>{escape(scene.name)}</h2><div>")
        for picture in sorted(scene.glob("*.png")):
            link = escape(f"{scene.name}/{picture.name}")
            parts.append(
                f'<figure><a href="{link}"><img loading="lazy" src="{link}" alt=""></a>'
                f"<figcaption>{escape(picture.stem)}</figcaption></figure>"
            )
        parts.append("</div>")
    (folder / "index.html").write_text("\n".join(parts) + "\n", encoding="utf-8")
