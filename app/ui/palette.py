"""The colours of the program, light and dark: the only hex colours there are."""

from typing import NamedTuple


class Palette(NamedTuple):
    """Every colour token as "#rrggbb"; names are the ones the theme answers to."""

    window: str
    page: str
    raised: str
    line: str
    ink: str
    soft_ink: str
    accent: str
    selection: str
    promise: str
    gathering: str
    fact: str
    depth1: str
    depth2: str
    depth3: str
    depth4: str
    on_accent: str
    outline: str
    ring: str
    band: str
    icon_dot: str
    shadow: str
    avatars: tuple[str, ...]


LIGHT = Palette(
    window="#F6F3EC",
    page="#FCFAF6",
    raised="#FFFFFF",
    line="#E3DDD1",
    ink="#2A2723",
    soft_ink="#6A6359",
    accent="#2F6B66",
    selection="#DFEBE7",
    promise="#9A5B2C",
    gathering="#4A6785",
    fact="#7A5480",
    depth1="#C5D9D3",
    depth2="#8FB8B0",
    depth3="#528A83",
    depth4="#1F4A47",
    on_accent="#FFFFFF",
    outline="#978E80",
    ring="#DDD6C8",
    band="#F4F0E7",
    icon_dot="#F0C48E",
    shadow="#000000",
    avatars=(
        "#E9DCC9", "#DCE3D3", "#D7E0E7", "#E6DAE2", "#EBDACF", "#DDDDE9", "#E2E1C9", "#EBE1C4",
    ),
)  # fmt: skip

DARK = Palette(
    window="#1B1A18",
    page="#22201D",
    raised="#2B2925",
    line="#3A3732",
    ink="#EAE5DB",
    soft_ink="#A8A093",
    accent="#7DBDB3",
    selection="#28403C",
    promise="#DDA272",
    gathering="#9AB8D6",
    fact="#C9A0CF",
    depth1="#33504C",
    depth2="#4F827B",
    depth3="#84C0B7",
    depth4="#B8E2DA",
    on_accent="#1B1A18",
    outline="#7A7368",
    ring="#423E38",
    band="#2A2824",
    icon_dot="#F0C48E",
    shadow="#000000",
    avatars=(
        "#4A4034", "#3C4738", "#37434D", "#493C46", "#4C3D36", "#3E3F4D", "#454535", "#4A4330",
    ),
)  # fmt: skip
