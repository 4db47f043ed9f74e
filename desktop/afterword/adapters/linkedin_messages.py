"""The messages of LinkedIn's data export: with whom the user wrote, and when."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from afterword.adapters.csv_files import Table
from afterword.adapters.headings import places
from afterword.adapters.table_readers import Here, RowProblem, TableForm, in_order, word
from afterword.domain.import_found import Form, FoundTouch, Reading, Skipped, SkipReason
from afterword.domain.touch import Channel, StartedBy

_NEEDS = frozenset({"conversationid", "from", "to", "date", "senderprofileurl"})
_DRAFT = "ismessagedraft"
_STAMPS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%m/%d/%y, %I:%M %p")


@dataclass(frozen=True, slots=True)
class _Message:
    line: int
    at: datetime
    sender: tuple[str, str]  # name and profile link
    recipients: tuple[tuple[str, str], ...]
    subject: str


def _fits(found: Mapping[str, int]) -> int:
    return 100 if found.keys() >= _NEEDS else 0


def _read(table: Table, _here: Here) -> Reading:
    """Return one touch for each day on which the user and another person wrote to each other.

    What was written stays in LinkedIn; only who, when and who began is taken.
    """
    found = places(table.headings)
    messages: list[_Message] = []
    skipped: list[Skipped] = list(table.skipped)
    for line, cells in table.rows:
        try:
            if word(cells[found[_DRAFT]] if _DRAFT in found else "").lower() not in ("yes", "true"):
                messages.append(_message(line, cells, found))
        except RowProblem as problem:
            skipped.append(problem.skipped(line))
    return Reading(form=Form.LINKEDIN_MESSAGES, found=tuple(_touches(messages)), skipped=in_order(skipped))


def _message(line: int, cells: list[str], found: Mapping[str, int]) -> _Message:
    def cell(key: str) -> str:
        return word(cells[found[key]]) if key in found else ""

    if not cell("from") or not cell("to"):
        raise RowProblem(SkipReason.NO_NAME)
    names, links = cell("to").split(","), cell("recipientprofileurls").split(",")
    links += [""] * (len(names) - len(links))
    return _Message(
        line,
        _instant(cell("date")),
        (cell("from"), cell("senderprofileurl")),
        tuple((name.strip(), link.strip()) for name, link in zip(names, links, strict=False)),
        cell("subject"),
    )


def _instant(text: str) -> datetime:
    bare = text.removesuffix("UTC").strip()
    for stamp in _STAMPS:
        try:
            return datetime.strptime(bare, stamp).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise RowProblem(SkipReason.UNREADABLE_DATE, "DATE", text)


def _touches(messages: list[_Message]) -> list[FoundTouch]:
    owner = _owner(messages)
    days: dict[tuple[str, str], FoundTouch] = {}
    for message in sorted(messages, key=lambda one: (one.at, one.line)):
        is_mine = message.sender == owner
        for name, profile in message.recipients if is_mine else (message.sender,):
            key = (profile or name, message.at.date().isoformat())
            known = days.get(key)
            if known is not None:
                answers = known.started_by is not (StartedBy.ME if is_mine else StartedBy.THEM)
                days[key] = replace(known, answered=known.answered or answers)
            elif name and (name, profile) != owner:
                days[key] = _touch(message, name, profile, is_mine=is_mine)
    return sorted(days.values(), key=lambda one: one.line)


def _touch(message: _Message, name: str, profile: str, *, is_mine: bool) -> FoundTouch:
    return FoundTouch(
        line=message.line,
        at=message.at,
        person=name,
        profile=profile,
        channel=Channel.PROFILE,
        started_by=StartedBy.ME if is_mine else StartedBy.THEM,
        answered=not is_mine,
        notes=message.subject[:200],
    )


def _owner(messages: list[_Message]) -> tuple[str, str]:
    """Return who takes part in most messages: whose export it is."""
    taking_part = Counter(person for one in messages for person in {one.sender, *one.recipients})
    return taking_part.most_common(1)[0][0] if taking_part else ("", "")


MESSAGES = TableForm(Form.LINKEDIN_MESSAGES, _fits, _read)
