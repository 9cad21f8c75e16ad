"""The shapes in which everything is shown: size, theme, density, text size, direction."""

from typing import NamedTuple


class Variant(NamedTuple):
    """One shape; scale is the text size, factor the device pixels for each pixel."""

    width: int
    height: int
    theme: str = "light"
    factor: int = 1
    scale: float = 1.0
    mirrored: bool = False

    @property
    def name(self) -> str:
        """Return the name of its folder."""
        parts = [f"{self.width}x{self.height}", self.theme]
        parts += [f"{self.factor}x"] if self.factor > 1 else []
        parts += [f"text{self.scale:.0%}".rstrip("%")] if self.scale > 1 else []
        parts += ["mirrored"] if self.mirrored else []
        return "-".join(parts)


SIZES = ((1200, 800), (900, 600), (1000, 640), (1400, 900), (1920, 1080))
VARIANTS = (
    *(Variant(*size, theme) for size in SIZES for theme in ("light", "dark")),
    Variant(1200, 800, factor=2),
    Variant(1200, 800, "dark", factor=2),
    Variant(1200, 800, scale=1.25),
    Variant(900, 600, scale=1.25),
    Variant(900, 600, "dark", scale=1.5),
    Variant(1200, 800, mirrored=True),
    Variant(900, 600, "dark", mirrored=True),
)
BY_NAME = {variant.name: variant for variant in VARIANTS}

# What the README shows, by file name: the scene and its shape.
README = {
    "today.png": ("today", VARIANTS[0]),
    "debrief.png": ("debrief-card", VARIANTS[0]),
    "timeline.png": ("timeline", VARIANTS[0]),
    "people.png": ("people-list", VARIANTS[0]),
    "jot-dark.png": ("timeline-jot-written", VARIANTS[1]),
    "orbits.png": ("health-orbits", VARIANTS[0]),
    "depth-and-breadth-dark.png": ("health-deepening", VARIANTS[1]),
    "profile.png": ("people-profile", VARIANTS[0]),
    "two-dates.png": ("chart-compared", VARIANTS[0]),
    "rungs.png": ("chart-rungs", VARIANTS[0]),
    "rhythm.png": ("chart-rhythm", VARIANTS[0]),
    "reconnections-dark.png": ("chart-reconnections", VARIANTS[1]),
    "reflection.png": ("reflection-finished", VARIANTS[0]),
    "reflections-dark.png": ("reflection-all", VARIANTS[1]),
}
