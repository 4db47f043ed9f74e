"""Carries what is new in a filled text into the text as edited: only where the old still stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher

_TOKEN = re.compile(r"\[[^\]\n]{1,60}\]|\w+|\s|.", re.DOTALL)
_NEAR = 3  # tokens that may stand between two changes of one value: a word and the spaces around it
_BESIDE = 2  # tokens beside a change that must stand as they were: a mark or a space, and the next word


@dataclass(frozen=True, slots=True)
class Change:
    """Words to put in place of a stretch, which is given in code points."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Changes in the order of the text. `lost` counts those not made, as their words were edited."""

    changes: tuple[Change, ...] = ()
    lost: int = 0

    def applied(self, text: str) -> str:
        """Return a text with the changes made."""
        for one in reversed(self.changes):
            text = f"{text[: one.start]}{one.words}{text[one.end :]}"
        return text


def carry(before: str, after: str, *, now: str) -> Carried:
    """Return what became of `before` in `after`, as changes of `now`, which is `before` with edits.

    Whole words are compared, so that no change begins or ends inside one.
    """
    old, new, text = _tokens(before), _tokens(after), _tokens(now)
    blocks = [one for one in _matcher(old, text).get_matching_blocks() if one.size]
    places = _places(text)
    changes, lost = [], 0
    for start, end, words in _hunks(old, new):
        if before == now:
            found: tuple[int, int] | None = (start, end)
        else:
            found = next(
                (
                    (start - one.a + one.b, end - one.a + one.b)
                    for one in blocks
                    if _stands(start, end, one, len(old))
                ),
                None,
            )
        if found is None:
            lost += 1
        else:
            changes.append(Change(places[found[0]], places[found[1]], words))
    return Carried(changes=tuple(changes), lost=lost)


def instead(before: str, now: str, *, of: str) -> str:
    """Return the words that stand in `now` wherever one word or mark of `before` stood; empty without any.

    They are empty, too, where they differ from one place to another.
    """
    old, text = _tokens(before), _tokens(now)
    found = {
        "".join(text[first:last])
        for kind, start, end, first, last in _matcher(old, text).get_opcodes()
        if kind == "replace" and old[start:end] == [of]
    }
    return found.pop() if len(found) == 1 else ""


def _hunks(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield what differs: a stretch of the old tokens, and the words instead; near ones are one."""
    joined: list[list[int]] = []
    for kind, *place in _matcher(old, new).get_opcodes():
        if kind == "equal":
            continue
        last = joined[-1] if joined else None
        if last is not None and place[0] - last[1] <= _NEAR and not _has_break(old[last[1] : place[0]]):
            last[1], last[3] = place[1], place[3]
        else:
            joined.append(place)
    for old_start, old_end, new_start, new_end in joined:
        gone, come = list(old[old_start:old_end]), list(new[new_start:new_end])
        while gone and come and gone[-1] == come[-1]:
            del gone[-1], come[-1]
        skipped = next((n for n, (one, two) in enumerate(zip(gone, come, strict=False)) if one != two), None)
        skipped = min(len(gone), len(come)) if skipped is None else skipped
        yield old_start + skipped, old_start + len(gone), "".join(come[skipped:])


def _stands(start: int, end: int, block: Match, length: int) -> bool:
    """Return whether a run of unedited tokens holds a stretch, with enough beside it to know it by."""
    first, last = block.a, block.a + block.size
    if not first <= start <= end <= last:
        return False
    left, right = start - first, last - end
    whole_left = left >= _BESIDE or (first == 0 and left == start)
    whole_right = right >= _BESIDE or (last == length and right == length - end)
    return whole_left or whole_right


def _has_break(tokens: Sequence[str]) -> bool:
    return "\n" in tokens


def _places(tokens: Sequence[str]) -> list[int]:
    places = [0]
    for one in tokens:
        places.append(places[-1] + len(one))
    return places


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _matcher(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, old, new, autojunk=False)
