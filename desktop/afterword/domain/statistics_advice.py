"""Advice counted: by theme, what to work on next, what was tried and how the rounds went with it."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from afterword.domain.advice import Advice, AdviceKind, AdviceState, Control, Focus
from afterword.domain.interview import Interview, RoundResult
from afterword.domain.report_advice import AdvicePart, AdviceShown, ThemeGroup, Tried, TriedPart
from afterword.domain.statistics import LEAST_FOR_THEME, LEAST_PER_GROUP, share
from afterword.domain.statistics_records import Records

MOST_FOCUS_POINTS = 2  # C22
HELPED_FROM = 4  # of 5: the mark from which advice is listed as having helped
OTHER_THEME = "other"
STILL_TO_DO = (AdviceState.NEW, AdviceState.PRACTISING, AdviceState.APPLIED)


def shown(records: Records, piece: Advice) -> AdviceShown:
    """Return a piece of advice with its source."""
    contact = records.contact(piece.contact_id)
    application = records.applications.get(piece.application_id or 0)
    interview = records.interviews_by_id.get(piece.interview_id or 0)
    if application is None and interview is not None:
        application = records.applications.get(interview.application_id)
    theme = main_theme(piece)
    known = records.themes.get(theme)
    employer_id = contact.employer_id if contact else application.employer_id if application else None
    return AdviceShown(
        words=piece.words,
        person=contact.name if contact else "",
        title=contact.title if contact else "",
        employer=records.employer_name(employer_id),
        role=application.role if application else "",
        round=interview.kind if interview else None,
        received_on=piece.received_on,
        theme=theme,
        theme_name=known.name if known else "",
        kind=piece.kind,
        control=piece.control,
        state=piece.state,
        next_action=piece.next_action,
        thanked=piece.thanked_at is not None,
    )


def main_theme(piece: Advice) -> str:
    """Return the key of the main theme of a piece of advice."""
    return piece.themes[0] if piece.themes else OTHER_THEME


def is_external(records: Records, piece: Advice) -> bool:
    """Whether it is not the candidate's to change (C23): marked so, or its theme is."""
    theme = records.themes.get(main_theme(piece))
    return piece.control is Control.EXTERNAL or bool(theme and theme.external)


def to_change(records: Records, pieces: Sequence[Advice]) -> list[Advice]:
    """Return those that suggest a change of one's own and were not set aside."""
    return [
        piece
        for piece in pieces
        if piece.kind is AdviceKind.CHANGE
        and piece.state is not AdviceState.SET_ASIDE
        and not is_external(records, piece)
    ]


def by_theme(records: Records) -> AdvicePart:
    """Return the advice of the period by its main theme, the most frequent first (C32, C23)."""
    pieces = records.advice_in_period
    grouped: dict[str, list[Advice]] = defaultdict(list)
    for piece in to_change(records, pieces):
        grouped[main_theme(piece)].append(piece)
    kept = [piece for piece in pieces if piece.state is not AdviceState.SET_ASIDE]
    themes = sorted(
        grouped.items(), key=lambda item: (-len(item[1]), -item[1][0].received_on.toordinal(), item[0])
    )
    return AdvicePart(
        themes=tuple(theme_group(records, key, found) for key, found in themes),
        external=tuple(
            shown(records, piece)
            for piece in kept
            if piece.kind is AdviceKind.CHANGE and is_external(records, piece)
        ),
        praise=tuple(shown(records, piece) for piece in kept if piece.kind is AdviceKind.PRAISE),
        set_aside=tuple(shown(records, piece) for piece in pieces if piece.state is AdviceState.SET_ASIDE),
    )


def theme_group(records: Records, key: str, pieces: Sequence[Advice]) -> ThemeGroup:
    """Return the pieces of one theme, newest first, and how many people they come from."""
    known = records.themes.get(key)
    return ThemeGroup(
        theme=key,
        name=known.name if known else "",
        pieces=tuple(shown(records, piece) for piece in pieces),
        people=len({piece.contact_id for piece in pieces if piece.contact_id is not None}),
        enough=len(pieces) >= LEAST_FOR_THEME,
    )


def focus_points(records: Records) -> list[tuple[AdviceShown, int]]:
    """Return at most two pieces of advice to work on next, with how often their theme came (C22).

    What is being practised comes first, then what several people said (C32), then what is newest; of one
    theme only one. Advice from before the period counts too: it is still to do.
    """
    known = [piece for piece in records.advice if piece.received_on <= records.until]
    changes = to_change(records, known)
    seen = Counter(main_theme(piece) for piece in changes)

    def weight(piece: Advice) -> tuple[bool, int, int, int]:
        often = seen[main_theme(piece)]
        return (
            piece.state is AdviceState.PRACTISING,
            often if often >= LEAST_FOR_THEME else 0,
            piece.received_on.toordinal(),
            piece.id,
        )

    chosen: dict[str, Advice] = {}
    for piece in sorted((piece for piece in changes if piece.state in STILL_TO_DO), key=weight, reverse=True):
        chosen.setdefault(main_theme(piece), piece)
    best = list(chosen.items())[:MOST_FOCUS_POINTS]
    return [(shown(records, piece), seen[theme]) for theme, piece in best]


def is_worked_off(records: Records) -> bool:
    """Return whether there was advice to work on, and none of it is still to do."""
    known = [piece for piece in records.advice if piece.received_on <= records.until]
    changes = to_change(records, known)
    return bool(changes) and not any(piece.state in STILL_TO_DO for piece in changes)


def tried(records: Records) -> TriedPart:
    """Return what was carried into interviews of the period, and the rounds before and with advice used.

    The two groups are counted over all interviews up to the end of the period. No cause is claimed.
    """
    held = {interview.id: interview for interview in records.held}
    used_in = {point.interview_id for point in records.focus if point.used and point.interview_id in held}
    first = min((held[interview_id].starts_at for interview_id in used_in), default=None)
    before = [interview for interview in records.held if first is None or interview.starts_at < first]
    after = [interview for interview in records.held if interview.id in used_in]
    decided_before, passed_before = decided(before), passed(before)
    decided_after, passed_after = decided(after), passed(after)
    return TriedPart(
        tried=what_was_tried(records),
        before=share(passed_before, decided_before),
        after=share(passed_after, decided_after),
        comparable=min(decided_before, decided_after) >= LEAST_PER_GROUP,
        undecided=len(after) - decided_after,
    )


def what_was_tried(records: Records) -> tuple[Tried, ...]:
    """Return each piece of advice carried into an interview of the period, the most used first."""
    held = {interview.id: interview for interview in records.held_in_period}
    carried: dict[int, list[Focus]] = defaultdict(list)
    for point in records.focus:
        if point.interview_id in held:
            carried[point.advice_id].append(point)
    pieces = {piece.id: piece for piece in records.advice}
    found = [
        outcome(records, pieces[advice_id], points, held=held)
        for advice_id, points in carried.items()
        if advice_id in pieces
    ]
    return tuple(sorted(found, key=lambda one: (-one.used, -one.carried, one.advice.received_on)))


def outcome(records: Records, piece: Advice, points: Sequence[Focus], *, held: dict[int, Interview]) -> Tried:
    """Return what became of one piece of advice in the interviews it was carried into."""
    points = sorted(points, key=lambda point: held[point.interview_id].starts_at)
    rounds = [held[point.interview_id] for point in points if point.used]
    return Tried(
        advice=shown(records, piece),
        carried=len(points),
        used=len(rounds),
        helped=tuple(point.helped for point in points if point.used and point.helped is not None),
        passed=passed(rounds),
        not_passed=decided(rounds) - passed(rounds),
        notes=tuple(point.note for point in points if point.note.strip()),
    )


def what_helped(records: Records, *, most: int) -> tuple[Tried, ...]:
    """Return the advice that helped by the candidate's own marks, or is marked as paid off, best first."""

    def mark(one: Tried) -> float:
        return sum(one.helped) / len(one.helped) if one.helped else 0.0

    good = [
        one
        for one in what_was_tried(records)
        if mark(one) >= HELPED_FROM or one.advice.state is AdviceState.PAID_OFF
    ]
    best = sorted(
        good, key=lambda one: (one.advice.state is AdviceState.PAID_OFF, mark(one), one.used), reverse=True
    )
    return tuple(best[:most])


def passed(rounds: Sequence[Interview]) -> int:
    """Return how many rounds led on."""
    return sum(1 for interview in rounds if interview.result is RoundResult.PASSED)


def decided(rounds: Sequence[Interview]) -> int:
    """Return how many rounds were decided."""
    return sum(
        1 for interview in rounds if interview.result in (RoundResult.PASSED, RoundResult.NOT_SELECTED)
    )
