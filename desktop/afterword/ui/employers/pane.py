"""What the detail pane says of an employer: facts, the people there, the applications, the history."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from afterword.domain.employer import Employer
from afterword.services import employers as employer_service
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.store import touch as touch_store
from afterword.ui import dots, signs, words
from afterword.ui.detail_data import Detail, Entry, Fact, Section, Verb
from afterword.ui.employers import forms
from afterword.ui.parts import Parts
from afterword.ui.tokens import Tone
from afterword.ui.translating import from_words
from afterword.ui.wishes import Show, Wish

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """What the pane's buttons do; the page gives them."""

    wish: Callable[[Wish], object]
    add_person: Callable[[int], object]
    edit_person: Callable[[int], object]


class EmployerPane:
    """Makes the pane's page of one employer."""

    def __init__(self, parts: Parts, hands: Hands) -> None:
        self._book = parts.book
        self._say = parts.desk.speaker
        self._hands = hands

    def detail(self, employer_id: int) -> Detail | None:
        """Return the page of an employer, None when it is gone."""
        found = employer_store.many(self._book, [employer_id]).get(employer_id)
        if found is None:
            return None
        return Detail(
            key=f"employer:{found.id}",
            title=found.name,
            lead=found.place,
            facts=tuple(self._fact(found, one.name) for one in forms.employer_fields()),
            sections=(self._people(found), self._applications(found), *self._history(found)),
            draft=found,
            save=lambda draft: employer_service.change(self._book, found.id, draft),
        )

    def _fact(self, found: Employer, name: str) -> Fact:
        (field,) = (one for one in forms.employer_fields() if one.name == name)
        value = ", ".join(found.tags) if name == "tags" else str(getattr(found, name))
        return Fact(
            label=field.label, text=value, field=field, link=_link(value) if name == "website" else ""
        )

    def _people(self, found: Employer) -> Section:
        entries = tuple(
            Entry(
                text=one.name,
                detail=", ".join(
                    text
                    for text in (one.title or words.word(one.role, from_words), one.email, one.phone)
                    if text
                ),
                when=dots.written(one.rapport) if one.rapport else "",
                tip=self._tip(one.rapport, left_alone=one.do_not_contact),
                icon="close" if one.do_not_contact else "person",
                tone=Tone.OVER if one.do_not_contact else Tone.QUIET,
                act=partial(self._hands.edit_person, one.id),
            )
            for one in contact_store.of_employer(self._book, found.id)
            if not one.archived
        )
        return Section(
            title=translate("employers", "People"),
            entries=entries,
            none=translate("employers", "Nobody yet. Who did you meet there?"),
            add=Verb(
                text=translate("employers", "Add a person"),
                icon="add",
                act=lambda: self._hands.add_person(found.id),
            ),
        )

    def _tip(self, rapport: int, *, left_alone: bool) -> str:
        if left_alone:
            return translate("employers", "Not to be contacted")
        return translate("employers", "Rapport %1 of 5").replace("%1", str(rapport))

    def _applications(self, found: Employer) -> Section:
        entries = tuple(
            Entry(
                text=one.role,
                detail=words.word(one.outcome, from_words),
                when=self._say.day(one.applied_on),
                tip=self._say.exact_day(one.applied_on),
                icon=signs.OUTCOME[one.outcome][0],
                tone=signs.OUTCOME[one.outcome][1],
                act=partial(self._hands.wish, Show(table="application", id=one.id)),
            )
            for one in application_store.of_employer(self._book, found.id)
        )
        none = translate("employers", "No application here yet.")
        return Section(title=translate("employers", "Applications"), entries=entries, none=none)

    def _history(self, found: Employer) -> tuple[Section, ...]:
        people = {one.id: one.name for one in contact_store.of_employer(self._book, found.id)}
        touches = [touch for number in people for touch in touch_store.of_contact(self._book, number)]
        touches.sort(key=lambda one: one.at, reverse=True)
        entries = tuple(
            Entry(
                text=people[one.contact_id],
                detail=", ".join(text for text in (words.word(one.channel, from_words), one.notes) if text),
                when=self._say.moment(one.at),
                tip=self._say.exact_moment(one.at),
                icon="phone",
            )
            for one in touches
        )
        return (Section(title=translate("employers", "In touch"), entries=entries),) if entries else ()


def _link(text: str) -> str:
    """Return a website as a link that opens: people leave the scheme out."""
    return text if not text or "://" in text else f"https://{text}"
