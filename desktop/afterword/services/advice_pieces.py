"""What a person can do with the pieces of advice: part one, and put several together. No word changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from afterword.domain.advice import Advice, AdviceDraft, AdviceKind, AdviceState, Control, Focus
from afterword.domain.errors import Problem
from afterword.domain.themes_sentences import sentences
from afterword.store import advice as advice_store
from afterword.store import focus as focus_store
from afterword.store.book import Book

SOURCES = ("contact_id", "application_id", "interview_id", "reply_id")
FURTHEST = (
    AdviceState.PAID_OFF,
    AdviceState.APPLIED,
    AdviceState.PRACTISING,
    AdviceState.NEW,
    AdviceState.SET_ASIDE,
)


class WordsDiffer(Problem):
    """The pieces are not the exact words of the advice in their order. No facts."""

    code = "words_differ"


class SeveralSources(Problem):
    """The pieces come from different people or interviews, so that together they have no giver. No facts."""

    code = "several_sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece that advice is parted into, and what it is about."""

    words: str
    themes: tuple[str, ...] = ()
    kind: AdviceKind = AdviceKind.CHANGE
    control: Control = Control.MINE


def cut(words: str) -> tuple[str, ...]:
    """Return the sentences of advice, in its exact words."""
    return tuple(each for line in words.splitlines() for each in sentences(line))


def joined(words: str, parts: Sequence[str], starts: Iterable[int]) -> tuple[str, ...]:
    """Return consecutive pieces of the words: one begins at the first part and at each of the `starts`.

    What stands between the parts of a piece, blanks and line breaks, stays. Raise `WordsDiffer`.
    """
    places = _places(words, parts)
    begins = sorted({0, *starts})
    ends = [*begins[1:], len(parts)]
    return tuple(
        words[places[begin][0] : places[end - 1][1]] for begin, end in zip(begins, ends, strict=True)
    )


def split(book: Book, advice_id: int, pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Part advice into consecutive pieces and return their ids; the first keeps its uses and next action.

    Raise `WordsDiffer` where a word would be lost, added or moved, or `NotFound`.
    """
    whole = advice_store.get(book, advice_id)
    _places(whole.words, [one.words for one in pieces])
    if len(pieces) < 2:
        return (advice_id,)
    with book.step("advice.split", count=str(len(pieces))):
        advice_store.update(book, advice_id, _with(whole, pieces[0]))
        rest = [_insert(book, replace(_with(whole, one), next_action=""), whole) for one in pieces[1:]]
    return (advice_id, *rest)


def merge(book: Book, advice_ids: Sequence[int]) -> int:
    """Put pieces together, each in its exact words, the oldest first; return the id of the whole.

    The whole is as far as its furthest piece, and keeps every use in an interview. Raise `SeveralSources`.
    """
    known = advice_store.many(book, advice_ids)
    pieces = sorted((known[one] for one in set(advice_ids)), key=lambda one: (one.received_on, one.id))
    first, *others = pieces
    draft = _together(pieces)
    if not others:
        return first.id
    with book.step("advice.merged", count=str(len(pieces))):
        for other in others:
            _move_uses(book, other.id, first.id)
            advice_store.delete(book, other.id)
        advice_store.update(book, first.id, draft)
        advice_store.set_state(book, first.id, min((one.state for one in pieces), key=FURTHEST.index))
        thanks = [one.thanked_at for one in pieces if one.thanked_at is not None]
        advice_store.set_thanked(book, first.id, max(thanks) if len(thanks) == len(pieces) else None)
    return first.id


def _with(whole: Advice, piece: Piece) -> AdviceDraft:
    return replace(
        whole, words=piece.words.strip(), themes=piece.themes, kind=piece.kind, control=piece.control
    )


def _insert(book: Book, draft: AdviceDraft, whole: Advice) -> int:
    number = advice_store.insert(book, draft)
    advice_store.set_state(book, number, whole.state)
    advice_store.set_thanked(book, number, whole.thanked_at)
    return number


def _places(words: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the parts stand in the words; only blanks may stand between. Raise `WordsDiffer`."""
    places: list[tuple[int, int]] = []
    reached = 0
    for part in parts:
        bare = part.strip()
        start = words.find(bare, reached)
        if not bare or start < 0 or words[reached:start].strip():
            raise WordsDiffer
        reached = start + len(bare)
        places.append((start, reached))
    if not parts or words[reached:].strip():
        raise WordsDiffer
    return places


def _together(pieces: Sequence[Advice]) -> AdviceDraft:
    first = pieces[0]
    links: dict[str, int | None] = {}
    for name in SOURCES:
        named = {getattr(one, name) for one in pieces} - {None}
        if len(named) > 1:
            raise SeveralSources
        links[name] = next(iter(named), None)
    actions = dict.fromkeys(one.next_action for one in pieces if one.next_action)
    return replace(
        first,
        **links,  # type: ignore[arg-type]  # the names are those of the links
        words="\n\n".join(one.words for one in pieces),
        themes=tuple(dict.fromkeys(key for one in pieces for key in one.themes)),
        kind=min((one.kind for one in pieces), key=list(AdviceKind).index),
        control=min((one.control for one in pieces), key=list(Control).index),
        next_action="; ".join(actions),
        helpfulness=max((one.helpfulness for one in pieces if one.helpfulness), default=None),
    )


def _move_uses(book: Book, from_id: int, to_id: int) -> None:
    """Put one piece in the place of another in every interview it was carried into, with what was said."""
    for use in focus_store.of_advice(book, from_id):
        points = focus_store.of_interview(book, use.interview_id)
        own = next((one for one in points if one.advice_id == to_id), None)
        chosen = [to_id if one.advice_id == from_id else one.advice_id for one in points]
        focus_store.choose(book, use.interview_id, chosen)
        kept = next(one for one in focus_store.of_interview(book, use.interview_id) if one.advice_id == to_id)
        best = _better(own, use)
        focus_store.judge(book, kept.id, best.used, best.helped, note=best.note)


def _better(own: Focus | None, other: Focus) -> Focus:
    """Return the use that says more: used before not used before not said, then what helped more."""

    def weight(one: Focus) -> tuple[int, int]:
        return (0 if one.used is None else 1 + one.used, one.helped or 0)

    return other if own is None or weight(other) > weight(own) else own
