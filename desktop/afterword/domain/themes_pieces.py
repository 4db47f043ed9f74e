"""Cuts a whole reply into single pieces of advice, in the writer's own words."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from afterword.domain.themes import ThemeReader
from afterword.domain.themes_pieces_words import (
    ADVISES,
    AFTERTHOUGHT,
    BULLET,
    CARRIES_ON,
    CLOSING,
    COURTESY,
    GREETING,
    OPEN_TO_MORE,
)
from afterword.domain.themes_sentences import ends_a_sentence, sentences

READ_AT_MOST = 60_000
"""Characters that are cut; a longer text keeps its rest as one last piece."""
COURTESY_AT_MOST = 300
FRAGMENT_WORDS = 2
NAME_WORDS = 5

_BLANKS = re.compile(r"\s+")


def pieces(text: str, reader: ThemeReader | None = None) -> tuple[str, ...]:
    """Return the single pieces of advice of a text, in order and in its exact words (line breaks as blanks).

    Greeting, thanks, lead-ins, good wishes and closing are left out; a sentence that may hold advice never
    is. A sentence that goes on with the one before stays with it. With a reader, neighbours in one paragraph
    that are about the same theme, and of the same kind, stay together too.
    """
    found: list[str] = []
    for block in _blocks(text[:READ_AT_MOST]):
        kept = [each for each in sentences(block) if not _is_courtesy(each)]
        found.extend(_joined(_joined_by_cue(kept), reader))
    rest = _tidy(text[READ_AT_MOST:])
    return (*found, rest) if rest else tuple(found)


def letter_body(text: str) -> str:
    """Return a letter without greeting, closing and the name under it, in its exact words and lines.

    All of it comes back where nothing would be left.
    """
    return "\n".join(_lines_of_advice(text)).strip() or text.strip()


def _blocks(text: str) -> Iterator[str]:
    """Yield paragraphs and items of lists, without greeting, closing and the name under it."""
    gathered: list[str] = []
    for line in _lines_of_advice(text):
        mark = BULLET.match(line)
        if mark or not line.strip():
            yield from _block(gathered)
            gathered = []
        gathered.append(line[mark.end() :] if mark else line)
    yield from _block(gathered)


def _block(gathered: list[str]) -> Iterator[str]:
    block = _tidy(" ".join(gathered))
    if block:
        yield block


def _lines_of_advice(text: str) -> Iterator[str]:
    lines = GREETING.sub("", text.lstrip("\ufeff \t\r\n"), count=1).splitlines()
    closed = False
    for line in lines:
        postscript = AFTERTHOUGHT.match(line)
        if postscript:
            closed = False
            yield ""
            yield line[postscript.end() :]
        elif closed:
            closed = _is_name(line)
            if not closed:
                yield line
        elif CLOSING.fullmatch(line):
            closed = True
            yield ""
        else:
            yield line


def _is_name(line: str) -> bool:
    """Whether a line under the closing is a name, a title or nothing."""
    return len(line.split()) <= NAME_WORDS and not ends_a_sentence(line)


def _is_courtesy(sentence: str) -> bool:
    if len(sentence) > COURTESY_AT_MOST or not COURTESY.fullmatch(sentence):
        return False
    return not ADVISES.search(OPEN_TO_MORE.sub("", sentence))


def _joined_by_cue(kept: Iterable[str]) -> list[str]:
    """Put sentences that go on, and mere fragments, to the one before."""
    found: list[str] = []
    for sentence in kept:
        if found and (CARRIES_ON.match(sentence) or len(sentence.split()) <= FRAGMENT_WORDS):
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def _joined(kept: list[str], reader: ThemeReader | None) -> list[str]:
    """Put neighbours together that are about the same theme and of the same kind."""
    if reader is None or not kept:
        return kept
    about = [(reader.suggest(each)[0].key, reader.kind_of(each)) for each in kept]
    found = [kept[0]]
    for sentence, (before, now) in zip(kept[1:], pairwise(about), strict=True):
        if before == now:
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def _tidy(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
