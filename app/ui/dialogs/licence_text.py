"""The text of a licence, or of a guide in Markdown, as it is read beside the list of parts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from app.ui.licences import unwrap, without_tables
from app.ui.theme import S4, S8, S16, Theme

ROLES = {1: "section", 2: "prose_strong"}


class LicenceText(QTextBrowser):
    """Text to read, to go through by keys and to copy from; anchorClicked carries a link."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(S16)
        readable = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(readable | Qt.TextInteractionFlag.TextBrowserInteraction)

    def show_plain(self, text: str) -> None:
        """Show the words of a licence, fitted to the width there is."""
        self.document().setDefaultFont(self._theme.font("interface"))
        self.setPlainText(unwrap(text))

    def show_guide(self, text: str) -> None:
        """Show a text in Markdown; its tables are left out."""
        self.document().setDefaultFont(self._theme.font("interface"))
        self.setMarkdown(without_tables(text))
        block = self.document().begin()
        while block.isValid():
            self._dress(block)
            block = block.next()

    def _dress(self, block: QTextBlock) -> None:
        """Give a heading the letters of the theme, and every paragraph its distance."""
        level, is_listed = block.blockFormat().headingLevel(), block.textList() is not None
        cursor, shape = QTextCursor(block), block.blockFormat()
        is_first = not block.previous().isValid()
        shape.setTopMargin(0 if is_first else S16 if level else S4 if is_listed else S8)
        shape.setBottomMargin(0)
        cursor.setBlockFormat(shape)
        if level:
            letters = QTextCharFormat()
            letters.setFont(self._theme.font(ROLES.get(level, "strong")))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(letters)
