"""Whole sentences about an import: what a file holds, which rows are left out or in doubt. Without Qt."""

from pathlib import PurePath

from afterword.domain.application import Outcome
from afterword.domain.import_found import Found, FoundAdvice, FoundApplication, FoundMail, Remark, Skipped
from afterword.domain.imports import Changed, Doubt, FilePlan, Fill
from afterword.domain.interview import RoundResult
from afterword.ui.excerpts import short
from afterword.ui.sentences import SayDay, iso_day
from afterword.ui.words import Translate, english, word
from afterword.ui.words_imports import (
    CHANGE,
    CHANGE_OF,
    CHANGED,
    DOUBTFUL,
    DOUBTS,
    FIELDS,
    FILL_OF,
    FORMS,
    LEFT_OUT,
    LINE,
    NEW,
    REMARKS,
    SAME,
    SKIPPED,
)

LONGEST = 40  # letters of a value that are shown
TOLD = frozenset({"agency", "email", "pay", "people", "phone", "place", "source", "tags", "title"})
TOLD_AS_WORDS: dict[str, type[Outcome] | type[RoundResult]] = {"outcome": Outcome, "result": RoundResult}


def file_sentence(plan: FilePlan, translate: Translate = english) -> str:
    """Return what a file is, and how many of its rows are new, changed, known, in doubt or left out."""
    counts = (
        (NEW, plan.new),
        (CHANGED, plan.changed),
        (SAME, plan.same),
        (DOUBTFUL, plan.doubtful),
        (LEFT_OUT, len(plan.skipped)),
    )
    told = [translate(text, number) for text, number in counts if number or text == NEW]
    form = f" ({translate(FORMS[plan.form])})" if plan.form is not None else ""
    return f"{PurePath(plan.file).name}{form}: {', '.join(told)}"


def found_name(found: Found) -> str:
    """Return what a row is called: the employer and role, the name, the first words."""
    match found:
        case FoundApplication():
            parts = (found.employer, found.role)
        case FoundAdvice():
            parts = (found.person, found.words)
        case FoundMail():
            parts = (found.from_name or found.from_address, found.subject)
        case _:
            name = getattr(found, "name", "") or getattr(found, "person", "") or getattr(found, "summary", "")
            parts = (getattr(found, "employer", ""), name or getattr(found, "role", ""))
    return ", ".join(" ".join(part.split()) for part in parts if part)


def change_sentence(changed: Changed, translate: Translate = english) -> str:
    """Return what a row changes in what is kept: its name, and each field with what comes into it."""
    fields = ", ".join(_fill_words(fill, translate) for fill in changed.fills)
    name = found_name(changed.found)
    return translate(CHANGE).format(name=name, fields=fields) if name else fields


def _fill_words(fill: Fill, translate: Translate) -> str:
    field = translate(FIELDS[fill.field])
    if fill.field in TOLD_AS_WORDS:
        members = TOLD_AS_WORDS[fill.field]
        before, after = (word(members(one), translate) for one in (fill.before, fill.after))
        return translate(CHANGE_OF).format(field=field, before=before, after=after)
    if fill.field in TOLD:
        return translate(FILL_OF).format(field=field, after=short(fill.after, LONGEST))
    return field


def skip_reason(skipped: Skipped, translate: Translate = english) -> str:
    """Return why a row is left out, as half a sentence."""
    return translate(SKIPPED[skipped.why]).format(column=skipped.column, text=skipped.text)


def skipped_sentence(skipped: Skipped, translate: Translate = english) -> str:
    """Return which row is left out, and why."""
    return translate(LINE).format(line=skipped.line, why=skip_reason(skipped, translate))


def doubt_name(doubt: Doubt, *, say_day: SayDay = iso_day) -> str:
    """Return what a row looks like, with its day where it has one."""
    return doubt.like if doubt.day is None else f"{doubt.like}, {say_day(doubt.day)}"


def doubt_sentence(doubt: Doubt, translate: Translate = english, *, say_day: SayDay = iso_day) -> str:
    """Return which row is in doubt, and what it looks like; `say_day` makes words of a local day."""
    why = translate(DOUBTS[doubt.kind]).format(like=doubt_name(doubt, say_day=say_day))
    return translate(LINE).format(line=doubt.found.line, why=why)


def remark_sentence(remark: Remark, translate: Translate = english) -> str:
    """Return what the user should know of a file as a whole."""
    return translate(REMARKS[remark.kind]).format(about=remark.about)
