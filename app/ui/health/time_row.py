"""The line of time under a chart: playing through it, moving along it, and back to today."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.health.period_slider import PeriodSlider
from app.ui.health.periods import Period, month_of
from app.ui.theme import S4, S8, Theme
from app.ui.widgets.buttons import IconButton, QuietButton

SIDE = 24  # of what stands beside the line


class TodayButton(QuietButton):
    """A word as high as the line it stands beside."""

    height_px = SIDE


class TimeRow(QWidget):
    """play_wanted asks to begin or to end playing; the slider tells what is chosen on it."""

    play_wanted = Signal()

    def __init__(self, theme: Theme, can_play: bool) -> None:
        super().__init__()
        self._can_play = can_play
        # Charts are not mirrored: under them as in them, later is at the right.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.play = IconButton(theme, "play", "", size=SIDE)
        self.slider = PeriodSlider(theme)
        self.today = TodayButton(theme, self.tr("Today"))
        for part in (self.play, self.today):  # a handle must not move away under the pointer
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(S4)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.play, 0, top)
        row.addSpacing(S4)
        row.addWidget(self.slider, 1)
        row.addSpacing(S8)
        row.addWidget(self.today, 0, top)
        self.play.clicked.connect(self.play_wanted)
        self.today.clicked.connect(self.slider.move_to_today)
        self.show_playing(False)

    def show_period(self, period: Period, begun: date, today: date, is_whole: bool = False) -> None:
        """Show where a chart stands on the line from the journal's first day to today; `is_whole`
        tells that a day stands for its whole month.
        """
        self.slider.show_period(period, begun, today, is_whole)
        self.today.setVisible(period.months[1] < month_of(today))
        self.play.setVisible(self._can_play and month_of(begun) < month_of(today))

    def show_playing(self, is_on: bool) -> None:
        """Show what the button does next."""
        self.play.set_icon_name("pause" if is_on else "play")
        name = self.tr("Stop here") if is_on else self.tr("Play month by month")
        self.play.set_name(name, self.tr("Space"))
