"""Marks misspelt words in the text, off the GUI thread."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject

from afterword.domain.errors import Problem
from afterword.domain.spelling import Misspelt
from afterword.services import spelling
from afterword.ui.mail.body import BodyEdit, Manner, Mark
from afterword.ui.mail.findings import Remark, tip
from afterword.ui.mail.tone_marks import ToneMarks
from afterword.ui.own_words import DETECTED, OFF, OwnWords
from afterword.work.runner import Runner


class Spelling(QObject):
    """Reads after the guide has read, never two texts at once."""

    def __init__(
        self,
        body: BodyEdit,
        marks: ToneMarks,
        *,
        own: OwnWords,
        names: Callable[[], Iterable[str]],
        runner: Runner,
    ) -> None:
        super().__init__(body)
        self._body, self._marks, self._own, self._names, self._runner = body, marks, own, names, runner
        self._reads = False
        self._wanted = ""
        marks.spell = self.read
        marks.word_kept.connect(self.keep_word)

    def read(self, text: str) -> None:
        """Read a text."""
        self._wanted = text
        if self._own.language == OFF:
            self._marks.show_spelling(())
        elif not self._reads:
            self._reads = True
            own = (*self._own.words, *self._names())
            is_detected = self._own.chosen == DETECTED
            job = partial(_read, text, self._own.language, own, is_detected=is_detected)
            self._runner.run(job, then=self._was_read, failed=self._was_not_read, owner=self)

    def keep_word(self, word: str) -> None:
        """Keep a word as right."""
        self._own.add(word)
        self.read(self._body.text)

    def _was_read(self, found: tuple[str, tuple[Misspelt, ...]]) -> None:
        self._reads = False
        text, words = found
        if text != self._wanted:
            self.read(self._wanted)
        elif text == self._body.text and self._own.language != OFF:
            self._marks.show_spelling(tuple(self._remark(one) for one in words))

    def _was_not_read(self, _problem: Problem) -> None:
        self._reads = False

    def _remark(self, found: Misspelt) -> Remark:
        why = self.tr("This word is not in the dictionary.")
        mark = Mark(
            cursor=self._body.stretch(found.start, found.end),
            manner=Manner.SPELLING,
            tip=tip(why, found.instead),
            text=found.word,
        )
        return Remark(mark=mark, why=why, instead=found.instead, is_spelling=True)


def _read(
    text: str, language: str, own: tuple[str, ...], *, is_detected: bool
) -> tuple[str, tuple[Misspelt, ...]]:
    language = spelling.written_in(text, language) if is_detected else language
    return text, spelling.read(text, language, own)
