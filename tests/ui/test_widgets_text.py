"""Text that is drawn by the program itself: wrapped, elided, never clipped, in any script."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import ROLES, Theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.scroll import ColumnArea
from app.ui.widgets.section import Heading
from app.ui.widgets.text import Label, draw_text, text_height

AWKWARD = {
    "empty": "",
    "one": "x",
    "long": "We met in 2019 in the queue for the cloakroom in Ghent. " * 5,
    "unbroken": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 4,
    "arabic": "ليلى حدّاد كبرت فوق ورشة تجليد جدها في طرابلس " * 4,
    "chinese": "陈静仪把她母亲的信都数字化了" * 8,
    "emoji": "👩‍👩‍👧 🇵🇹 coffee ☕" * 6,
    "lines": "one\ntwo\n\nfour",
}


def paint(
    theme: Theme, text: str, width: int, max_lines: int = 0, mirrored: bool = False
) -> tuple[QImage, float]:
    picture = QImage(width + 80, 400, QImage.Format.Format_RGB32)
    picture.fill(theme.color("page"))
    painter = QPainter(picture)
    if mirrored:
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    height = draw_text(
        painter, theme, QRectF(40, 40, width, 300), text, "prose", max_lines=max_lines
    )
    painter.end()
    return picture, height


def ink_box(theme: Theme, picture: QImage) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what is drawn; all 0 for nothing."""
    ground = theme.color("page").rgb()
    inked = [
        (x, y)
        for y in range(picture.height())
        for x in range(picture.width())
        if picture.pixel(x, y) != ground
    ]
    if not inked:
        return 0, 0, 0, 0
    xs, ys = [x for x, _y in inked], [y for _x, y in inked]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
@pytest.mark.parametrize("max_lines", [0, 1, 2])
def test_text_stays_inside_its_room(theme: Theme, text: str, max_lines: int) -> None:
    picture, height = paint(theme, text, 200, max_lines)
    left, top, right, bottom = ink_box(theme, picture)
    assert left >= 38 or right == 0  # letters may lean out by a pixel or two
    assert right <= 242
    assert bottom < 40 + height + 4
    assert top >= 38 or bottom == 0
    assert height == text_height(theme, text, "prose", 200, max_lines)
    assert not max_lines or height <= max_lines * theme.line("prose")


def test_what_is_left_out_ends_in_an_ellipsis(theme: Theme) -> None:
    whole, _height = paint(theme, AWKWARD["long"], 200, 3)
    cut, _height = paint(theme, AWKWARD["long"], 200, 2)
    upper = (0, 0, 280, 40 + 24)
    assert whole.copy(*upper) == cut.copy(*upper)
    assert ink_box(theme, cut)[3] < 40 + 2 * 24 + 4


def test_columns_keep_their_edge_whatever_the_script(theme: Theme) -> None:
    for name in ("one", "arabic", "chinese"):
        picture, _height = paint(theme, AWKWARD[name][:12], 300)
        assert ink_box(theme, picture)[0] <= 44
        picture, _height = paint(theme, AWKWARD[name][:12], 300, mirrored=True)
        assert ink_box(theme, picture)[2] >= 334


@pytest.mark.parametrize("role", ROLES)
def test_one_line_is_as_high_as_its_role_says(theme: Theme, page: QWidget, role: str) -> None:
    label = Label(theme, "Ana Silva", role, max_lines=1, parent=page)
    assert label.sizeHint().height() == ROLES[role].line
    assert label.heightForWidth(10) == ROLES[role].line
    drawn = QImage(400, 200, QImage.Format.Format_RGB32)
    drawn.fill(theme.color("page"))
    painter = QPainter(drawn)
    draw_text(painter, theme, QRectF(40, 40, 300, 40), "Ágjpqy|Ş", role)
    painter.end()
    _left, top, _right, bottom = ink_box(theme, drawn)
    assert 40 <= top <= bottom < 40 + ROLES[role].line


def test_a_label_takes_the_height_its_width_asks_for(theme: Theme, page: QWidget) -> None:
    label = Label(theme, AWKWARD["long"], "prose")
    layout = QVBoxLayout(page)
    layout.addWidget(label)
    layout.addStretch(1)
    for width in (640, 320):
        page.resize(width, 800)
        QApplication.processEvents()
        assert label.height() == text_height(theme, label.text(), "prose", label.width())


def test_a_label_follows_the_text_size_and_is_read_aloud(theme: Theme, page: QWidget) -> None:
    label = Label(theme, "Ana Silva", "name", parent=page)
    theme.set_scale(1.5)
    assert label.sizeHint().height() == 54
    seen = QAccessible.queryAccessibleInterface(label)
    assert seen.text(QAccessible.Text.Name) == "Ana Silva"


def test_a_heading_has_its_action_at_the_end(theme: Theme, page: QWidget) -> None:
    heading = Heading(theme, "October 2026", action="All entries", icon="funnel-simple")
    heading.setParent(page)
    heading.setGeometry(0, 0, 400, 28)
    heading.show()
    QApplication.processEvents()
    assert heading.text() == "October 2026"
    [button] = [child for child in heading.children() if child.property("text") == "All entries"]
    assert isinstance(button, QWidget)
    assert button.geometry().right() == 399


@pytest.mark.parametrize("size", [28, 36, 72])
@pytest.mark.parametrize("initials", ["AS", "ÓÞ", "陈", "ل", "MWW", ""])
def test_initials_fit_their_circle(theme: Theme, page: QWidget, size: int, initials: str) -> None:
    avatar = Avatar(theme, size, page)
    avatar.show_person(7, initials)
    avatar.resize(avatar.sizeHint())
    picture = avatar.grab().toImage()
    tint = theme.avatar_color(7)
    assert picture.pixelColor(size // 2, 2) == tint
    edge = [picture.pixelColor(x, size // 2) for x in (1, 2, size - 3, size - 2)]
    assert edge == [tint] * 4


def test_a_photo_is_cut_round_and_never_stretched(theme: Theme, page: QWidget) -> None:
    photo = QPixmap(300, 100)
    photo.fill(theme.color("promise"))
    painter = QPainter(photo)
    painter.fillRect(100, 0, 100, 100, theme.color("accent"))
    painter.end()
    avatar = Avatar(theme, 36, page)
    avatar.show_person(7, "AS", photo)
    avatar.resize(36, 36)
    picture = avatar.grab().toImage()
    assert picture.pixelColor(18, 18) == theme.color("accent")
    assert picture.pixelColor(3, 18) == theme.color("accent")
    assert picture.pixelColor(0, 0) != theme.color("accent")


@pytest.mark.parametrize("width", [300, 640, 1000, 1720])
@pytest.mark.parametrize("lines", [1, 400])
def test_a_page_is_a_centred_column_that_never_scrolls_sideways(
    theme: Theme, page: QWidget, qtbot: QtBot, width: int, lines: int
) -> None:
    area = ColumnArea(theme, parent=page)
    label = Label(theme, "line\n" * lines, "prose")
    area.column.addWidget(label)
    area.column.addStretch(1)
    wide = QWidget()
    wide.setMinimumWidth(900)
    area.column.addWidget(wide)
    area.setGeometry(0, 0, width, 480)
    area.show()
    qtbot.waitUntil(lambda: label.width() == min(640, width - 48))
    assert label.mapTo(area, label.rect().topLeft()).x() == (width - label.width()) // 2
    assert area.horizontalScrollBar().maximum() == 0
    assert not area.horizontalScrollBar().isVisible()


def test_the_leading_column_is_mirrored(theme: Theme, page: QWidget) -> None:
    area = ColumnArea(theme, widest=200, side=40, align_leading=True, parent=page)
    label = Label(theme, "line", "prose")
    area.column.addWidget(label)
    area.setGeometry(0, 0, 600, 400)
    area.show()
    QApplication.processEvents()
    assert label.mapTo(area, label.rect().topLeft()).x() == 40
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert label.mapTo(area, label.rect().topLeft()).x() == 360
