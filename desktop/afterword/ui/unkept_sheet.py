"""Asks what to do about mails that cannot be kept, before the window goes and their texts with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from afterword.adapters import files
from afterword.domain.file_problems import UnwritableFile
from afterword.domain.unkept import Unkept
from afterword.ui import saving, unkept_words, words
from afterword.ui.desk import Desk
from afterword.ui.pieces import Glyph, button, label, line, prose, stack
from afterword.ui.tokens import Step, Tone
from afterword.ui.translating import from_words


class UnkeptSheet(QDialog):
    """Says which mails are not kept and why. It closes when they are, or when the user leaves or stays."""

    def __init__(
        self,
        unkept: tuple[Unkept, ...],
        keep: Callable[[], tuple[Unkept, ...]],
        *,
        ends: bool,
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        """`keep` tries once more to keep them; `ends`: the program ends, and the texts with it."""
        super().__init__(parent)
        self._keep = keep
        self._unkept: tuple[Unkept, ...] = ()
        self.leaves = False
        self.setWindowTitle(self.tr("Not kept yet"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._told = prose("")
        self._done = prose("", tone=Tone.QUIET)
        self.save_button = button(self.tr("Save as a file…"), theme=desk.theme, icon="save")
        self.copy_button = button(self.tr("Copy the text"), theme=desk.theme, icon="copy")
        self.leave_button = button(
            self.tr("Quit anyway") if ends else self.tr("Hide anyway"), theme=desk.theme
        )
        self.stay_button = button(self.tr("Stay"), theme=desk.theme)
        self.again_button = button(self.tr("Try again"), theme=desk.theme, primary=True)
        self._lay_out(desk, ends=ends)
        self._show(unkept)
        self._listen()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        unkept: tuple[Unkept, ...],
        *,
        keep: Callable[[], tuple[Unkept, ...]],
        ends: bool,
        desk: Desk,
    ) -> bool:
        """Ask, and return whether to go: all is kept now, or the user leaves all the same."""
        sheet = cls(unkept, keep, ends=ends, desk=desk, parent=parent)
        sheet.exec()
        leaves = sheet.leaves
        sheet.deleteLater()
        return leaves

    @property
    def told(self) -> str:
        """What is said: which mails, why, and what was done about it since."""
        return "\n".join(said for said in (self._told.text(), self._done.text()) if said)

    def try_again(self) -> None:
        """Try to keep them once more, and go where that succeeds."""
        unkept = self._keep()
        if unkept:
            self._show(unkept)
            self._say(self.tr("It was tried again, and still does not work."))
        else:
            self._leave()

    def save(self) -> None:
        """Write the texts to a file the user chooses."""
        title, kinds = self.tr("Save the text"), self.tr("Texts (*.txt)")
        path = saving.ask_file(self, title=title, name=self.tr("Mail.txt"), kinds=kinds)
        if path is None:
            return
        try:
            files.write(path, unkept_words.as_text(self._unkept).encode("utf-8", "replace"))
        except UnwritableFile as problem:
            self._say(words.sentence(problem, from_words))
        else:
            self._say(self.tr("The text is saved in %1.").replace("%1", str(path)))

    def copy_text(self) -> None:
        """Put the texts into the clipboard."""
        QGuiApplication.clipboard().setText(unkept_words.as_text(self._unkept))
        self._say(self.tr("The text is copied. Paste it somewhere before you leave."))

    def _leave(self) -> None:
        self.leaves = True
        self.accept()

    def _show(self, unkept: tuple[Unkept, ...]) -> None:
        self._unkept = unkept
        self._told.setText("\n".join(unkept_words.told(one) for one in unkept))

    def _say(self, text: str) -> None:
        self._done.setText(text)
        self._done.setVisible(bool(text))

    def _listen(self) -> None:
        for each, act in (
            (self.save_button, self.save),
            (self.copy_button, self.copy_text),
            (self.leave_button, self._leave),
            (self.stay_button, self.reject),
            (self.again_button, self.try_again),
        ):
            each.clicked.connect(lambda _on, act=act: act())

    def _lay_out(self, desk: Desk, *, ends: bool) -> None:
        theme = desk.theme
        head = line(space=theme.space(2))
        head.addWidget(Glyph("warning", theme=theme, tone=Tone.WAITING), 0, Qt.AlignmentFlag.AlignTop)
        heading = self.tr("What you typed last is not kept")
        head.addWidget(label(heading, step=Step.HEADING, strong=True, wrap=True), 1)
        if ends:
            note = self.tr("If you quit now, it is lost. Save or copy the text first, if you want it.")
        else:
            note = self.tr("It stays open while the window is hidden, and keeping it is tried again.")
        column = stack(space=theme.space(3), margin=theme.space(4))
        column.addLayout(head)
        column.addWidget(self._told)
        column.addWidget(prose(note))
        texts, ways = line(space=theme.space(2)), line(space=theme.space(2))
        for each in (self.save_button, self.copy_button):
            texts.addWidget(each)
        texts.addStretch(1)
        ways.addStretch(1)
        for each in (self.leave_button, self.stay_button, self.again_button):
            ways.addWidget(each)
        column.addLayout(texts)
        column.addWidget(self._done)
        column.addStretch(1)
        column.addLayout(ways)
        self.setLayout(column)
        self.setMinimumWidth(theme.letters(66))
        self._say("")
        self.again_button.setDefault(True)
        self.again_button.setFocus()
