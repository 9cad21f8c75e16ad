"""Tells which licences Kith may bring along, and refuses every other by name."""

import re
from importlib.metadata import distribution
from typing import TYPE_CHECKING

from contents import Component, NotAccounted
from license_expression import ExpressionError, Licensing

if TYPE_CHECKING:
    from license_expression import LicenseTree

# Those under which a program of the MIT licence may bring something along, as it does: unchanged,
# with its texts, and what is under the LGPL in files of its own that can be replaced.
ACCEPTED = {
    "0BSD", "AFL-2.1", "APAFML", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause",
    "BSD-3-Clause-Open-MPI", "Beerware", "Bitstream-Vera", "CC0-1.0", "CNRI-Python", "FTL",
    "GPL-2.0-or-later WITH Bootloader-exception", "GPL-3.0-or-later WITH GCC-exception-3.1",
    "HPND", "HPND-sell-variant", "IJG", "ISC", "LGPL-2.0-or-later", "LGPL-2.1-or-later",
    "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-CMU", "MIT-Modern-Variant",
    "MIT-open-group", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Python-2.0", "Qhull",
    "Unicode-3.0", "Unicode-DFS-2016", "X11", "Zlib", "blessing", "bzip2-1.0.6",
    "libpng-2.0", "libtiff",
    # Not in the list of SPDX: texts of their own, which allow as much.
    "LicenseRef-BaKoMa", "LicenseRef-Microsoft-Visual-C-Runtime", "LicenseRef-public-domain",
}  # fmt: skip


def accept(name: str, licence: str) -> str:
    """Return a licence of SPDX that Kith may bring along; a choice is made where there is one.

    Raises NotAccounted for any other, and for none.
    """
    if not licence:
        raise NotAccounted(
            f"{name} says no SPDX licence: read what it brings, "
            "then tell its licence in packaging/accounts.toml."
        )
    chosen = _choose(_parse(licence))
    if chosen is None:
        raise NotAccounted(
            f"{name} is under {licence}, which packaging/accepted.py does not accept for Kith."
        )
    return chosen


def _parse(licence: str) -> "LicenseTree | None":
    try:
        return Licensing().parse(licence)
    except ExpressionError:
        return None


def _choose(tree: "LicenseTree | None") -> str | None:
    """Return what of an expression is accepted: all of an AND, the first that is of an OR."""
    operator = getattr(tree, "operator", "").strip()
    if tree is None or not operator:
        name = tree.render() if tree else ""
        return name if name in ACCEPTED else None
    chosen = [accepted for each in tree.args if (accepted := _choose(each))]
    if operator == "OR":
        return chosen[0] if chosen else None
    return " AND ".join(chosen) if len(chosen) == len(tree.args) else None


def stated_licence(component: Component) -> str:
    """Return what a package of Python says of its licence, if it says it in SPDX's words."""
    if component.kind != "python":
        return ""
    said = distribution(component.name).metadata
    short, expression = (
        said[field].strip() if field in said else "" for field in ("License", "License-Expression")
    )
    return expression or (short if re.fullmatch(r"[\w.+-]+", short) else "")
