"""The page of interviews."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from afterword.domain.advice import Advice, Focus
from afterword.domain.contact import ContactDraft
from afterword.domain.interview import (
    Debrief,
    InterviewDraft,
    InterviewListing,
    InterviewRow,
    InterviewSort,
    RoundResult,
)
from afterword.qtmodels.choices import Choice
from afterword.services import contacts, focus, interviews
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import focus as focus_store
from afterword.store import interview as interview_store
from afterword.ui import people, signs, words
from afterword.ui.empty import Empty
from afterword.ui.forms import Form
from afterword.ui.interviews import forms
from afterword.ui.interviews.columns import columns
from afterword.ui.interviews.focus_sheet import FocusSheet
from afterword.ui.interviews.pane import Hands, InterviewPane
from afterword.ui.interviews.prepare_sheet import TakeAlong
from afterword.ui.list_page import ListPage
from afterword.ui.listing import Filter, Listing, Query
from afterword.ui.parts import Parts
from afterword.ui.sheet import About, FormSheet
from afterword.ui.translating import from_words
from afterword.ui.wishes import Decide, Wish

translate = QCoreApplication.translate
USUAL_HOUR = 10  # at which a new interview is first put
TABLES = frozenset({"interview", "application", "employer", "contact", "focus", "advice", "message"})
UPCOMING, PAST = "upcoming", "past"


class InterviewsPage(ListPage[InterviewRow]):
    """Shows interviews."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._book = parts.book
        hands = Hands(
            wish=self._wish,
            debrief=self.debrief,
            choose_focus=self._choose_focus,
            set_result=self._set_result,
            take_along=self._save_page,
            edit=self._edit_fact,
            edit_person=lambda number: people.edit_person(self, parts, number),
            add_person=self._add_person,
        )
        self._page_of = InterviewPane(parts, hands)
        super().__init__(self._listing(), desk=parts.desk)
        self._take_along = TakeAlong(parts, owner=self)

    # What other pages wish

    def debrief(self, interview_id: int) -> None:
        """Go to an interview and ask in two minutes how it went."""
        self.select(interview_id)
        meeting = interview_store.get(self._book, interview_id)
        points = self._points(interview_id)
        form: Form[forms.DebriefDraft] = Form(forms.debrief_fields(points), desk=self._desk)
        draft = forms.DebriefDraft(
            confidence=meeting.confidence, went_well=meeting.went_well, to_change=meeting.to_change
        )
        for number, (point, _) in enumerate(points, start=1):
            draft = draft.with_point(number, used=bool(point.used), helped=point.helped)
        FormSheet.ask(
            self,
            form,
            draft,
            save=lambda given: self._keep_debrief(interview_id, given),
            about=About(
                name=f"debrief.{interview_id}",
                heading=translate("interviews", "How did it go?"),
                lead=translate("interviews", "Two minutes, while it is fresh. Every field may stay empty."),
            ),
            desk=self._desk,
        )

    def prepare(self, interview_id: int) -> None:
        """Go to an interview to come; without focus points yet, offer to choose them."""
        self.select(interview_id)
        if not focus_store.of_interview(self._book, interview_id) and focus.propose(
            self._book, self._parts.settings()
        ):
            self._choose_focus(interview_id)

    def add_for(self, application_id: int | None) -> None:
        """Ask for a new interview, for an application where it is known."""
        zone = self._parts.settings().zone
        start = datetime.combine(self._usual_day(application_id), time(USUAL_HOUR), ZoneInfo(zone))
        draft = forms.NewInterview(application_id=application_id, starts_at=start, zone=zone)
        form: Form[forms.NewInterview] = Form(
            forms.interview_fields(self._book, self._desk.speaker), desk=self._desk
        )
        kept = FormSheet.ask(
            self,
            form,
            draft,
            save=lambda given: self._keep_new(given, form),
            about=About(
                name="interview.new",
                heading=translate("interviews", "New interview"),
                verb=translate("interviews", "Add"),
            ),
            desk=self._desk,
        )
        if kept is not None:
            self.select(kept)

    # What it shows

    def _listing(self) -> Listing[InterviewRow]:
        return Listing(
            name="interviews",
            title=translate("interviews", "Interviews"),
            tables=TABLES,
            columns=columns(self._parts.desk.speaker),
            sort=InterviewSort.STARTS,
            descending=True,
            filters=(_span(),),
            empty=Empty(
                drawing="table",
                sentence=translate("interviews", "Your interviews will stand here, past and to come."),
                verb=translate("interviews", "Add an interview"),
                act=lambda: self.add_for(None),
            ),
            none=translate("interviews", "Choose an interview to see it here."),
            count=lambda: interview_store.count(self._book),
            ids=self._ids,
            fetch=lambda ids: interview_store.rows(self._book, ids),
            detail=self._page_of.detail,
            new=lambda: self.add_for(None),
            acts={"edit": self._edit, "delete": lambda ids: interviews.delete(self._book, ids)},
            menu=self._fill_menu,
        )

    def _ids(self, query: Query) -> Sequence[int]:
        span, now = query.chosen["span"], self._book.clock.now()
        listing = InterviewListing(
            text=query.text,
            sort=InterviewSort(query.sort),
            descending=query.descending,
            coming_at=now if span == UPCOMING else None,
            past_at=now if span == PAST else None,
        )
        return interview_store.ids(self._book, listing)

    # What can be done

    def _keep_new(self, given: forms.NewInterview, form: Form[forms.NewInterview]) -> int:
        application = application_store.get(self._book, given.application_id or 0)
        with self._book.step("interview.added", what=application.role):
            new = tuple(
                contacts.add(self._book, ContactDraft(employer_id=application.employer_id, name=name))
                for name in form.typed("interviewer_ids")
            )
            draft = InterviewDraft(
                application_id=application.id,
                kind=given.kind,
                starts_at=given.starts_at,
                zone=given.zone,
                minutes=given.minutes,
                place=given.place,
                interviewer_ids=(*given.interviewer_ids, *new),
            )
            return interviews.add(self._book, draft)

    def _usual_day(self, application_id: int | None) -> date:
        """Return the day proposed for a round: tomorrow, or the day before an application ended."""
        one_day = timedelta(days=1)
        held = application_store.many(self._book, () if application_id is None else (application_id,))
        ended = next((each.decided_on for each in held.values()), None)
        return self._desk.speaker.today() + one_day if ended is None else ended - one_day

    def _keep_debrief(self, interview_id: int, given: forms.DebriefDraft) -> None:
        said = Debrief(
            confidence=given.confidence, went_well=given.went_well.strip(), to_change=given.to_change.strip()
        )
        with self._book.step("interview.debriefed"):
            interviews.debrief(self._book, interview_id, said)
            for number, (point, _) in enumerate(self._points(interview_id), start=1):
                used, helped = given.point(number)
                focus.judge(self._book, point, used=used or helped is not None, helped=helped)

    def _points(self, interview_id: int) -> tuple[tuple[Focus, Advice], ...]:
        points = focus_store.of_interview(self._book, interview_id)
        advice = advice_store.many(self._book, [one.advice_id for one in points])
        return tuple((one, advice[one.advice_id]) for one in points)

    def _choose_focus(self, interview_id: int) -> None:
        settings = self._parts.settings()
        now = [one.advice_id for one in focus_store.of_interview(self._book, interview_id)]
        proposed = now or [one.id for one in focus.propose(self._book, settings)]
        answer = FocusSheet.ask(
            self,
            focus.candidates(self._book, settings),
            proposed,
            most=settings.rules.focus_points,
            desk=self._desk,
        )
        if answer is not None:
            focus.choose(self._book, interview_id, answer, settings)

    def _add_person(self, interview_id: int) -> None:
        """Ask for a new person at the employer, who then is one of those who interview."""
        meeting = interview_store.get(self._book, interview_id)
        employer = application_store.get(self._book, meeting.application_id).employer_id
        added = people.add_person(self, self._parts, employer)
        if added is not None:
            held = replace(meeting, interviewer_ids=(*meeting.interviewer_ids, added))
            interviews.change(self._book, interview_id, held)

    def _set_result(self, interview_id: int, result: RoundResult) -> None:
        """Note how a round ended; where that may be the end of the application, offer to note it there."""
        interviews.set_result(self._book, interview_id, result)
        if interviews.may_end_application(self._book, interview_id):
            wish = Decide(application_id=interview_store.get(self._book, interview_id).application_id)
            self._parts.say(
                translate("interviews", "Round marked as not selected. The application still waits."),
                verb=translate("interviews", "Note the decision…"),
                act=lambda: self._wish(wish),
            )

    def _edit(self, _ids: tuple[int, ...]) -> None:
        self._edit_fact("place")

    def _edit_fact(self, name: str) -> None:
        self.pane.edit(name)

    def _save_page(self, interview_id: int) -> None:
        self._take_along.save_page(interview_id)

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        theme = self._desk.theme
        if len(ids) == 1:
            for result in RoundResult:
                action = menu.addAction(words.word(result, from_words))
                theme.dress(action, signs.RESULT[result][0])
                action.triggered.connect(self._setter(ids[0], result))
            menu.addSeparator()
            self._take_along.fill(menu, ids[0])
            menu.addSeparator()
        action = menu.addAction(translate("interviews", "Delete"))
        theme.dress(action, "delete")
        action.triggered.connect(lambda _checked=False: interviews.delete(self._book, tuple(ids)))

    def _setter(self, interview_id: int, result: RoundResult) -> Callable[..., None]:
        return lambda _checked=False: self._set_result(interview_id, result)


def _span() -> Filter:
    return Filter(
        name="span",
        label=translate("interviews", "Which interviews"),
        choices=(
            Choice(None, translate("interviews", "All")),
            Choice(UPCOMING, translate("interviews", "To come")),
            Choice(PAST, translate("interviews", "Past")),
        ),
    )
