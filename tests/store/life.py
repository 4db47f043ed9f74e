"""Random writes of what the rules of "what to do next" look at."""

from dataclasses import replace
from datetime import timedelta

from afterword.domain.application import ApplicationDraft, Decision, Outcome, RequestState
from afterword.domain.contact import ContactDraft, ContactRole
from afterword.domain.interview import InterviewDraft, RoundResult
from afterword.domain.message import MessageDraft, MessagePurpose, Way
from afterword.domain.reminder import ReminderDraft
from afterword.domain.reply import ReplyKind
from afterword.domain.step import StepKind
from afterword.domain.touch import TouchDraft
from afterword.store import (
    advice,
    application,
    contact,
    employer,
    focus,
    interview,
    message,
    models,
    reminder,
    reply,
    touch,
)
from tests.store.worlds import START, World


def _nobody(place: int) -> ContactDraft:
    return ContactDraft(employer_id=place, name="Nobody")


def _round(number: int) -> InterviewDraft:
    return InterviewDraft(application_id=number, starts_at=START, zone="UTC")


class Life(World):
    """Writes at random what the rules look at, most of it about one employer."""

    def begin(self) -> None:
        """Be known at one place: people, and tries with rounds."""
        place = employer.insert(self.book, self.employer())
        people = [contact.insert(self.book, self.contact() or _nobody(place)) for _ in range(3)]
        for _ in range(4):
            draft = ApplicationDraft(employer_id=place, role=self.word())
            number = application.insert(self.book, draft)
            for person in people[: self.chance.randrange(4)]:
                meeting = replace(self.interview() or _round(number), application_id=number)
                kept = interview.insert(self.book, replace(meeting, interviewer_ids=(person,)))
                result = self.chance.choice(list(RoundResult))
                interview.set_result(self.book, kept, result)
            asked = MessageDraft(
                purpose=MessagePurpose.ASK_ADVICE, application_id=number, contact_id=people[0]
            )
            if self.chance.random() < 0.5:
                message.set_sent(self.book, message.insert(self.book, asked), at=self.moment())
            learned = replace(self.advice(), contact_id=people[0])
            piece = advice.insert(self.book, learned)
            rounds = interview.of_application(self.book, number)
            for meeting in rounds[:1]:
                focus.choose(self.book, meeting.id, [piece])
                (point,) = focus.of_interview(self.book, meeting.id)
                focus.judge(self.book, point.id, self.chance.choice((True, False)), None)

    def live(self) -> None:
        self.chance.choice((self.act, self.act, self.news, self.post, self.answer, self.say, self.know))()

    def contact(self) -> ContactDraft | None:
        draft = super().contact()
        odds = self.chance.choice
        more = {
            "email": odds(("", "a@example.org")),
            "phone": odds(("", "1")),
            "role": odds(list(ContactRole)),
        }
        return draft and replace(draft, **more, do_not_contact=self.chance.random() < 0.2)

    def news(self) -> None:
        """Something is decided, asked for, promised, put away."""
        number, odds = self.some(models.Application), self.chance.choice
        if number is None:
            return
        outcome = odds([Outcome.NOT_SELECTED] * 3 + list(Outcome))
        day = START.date() + timedelta(days=self.chance.randrange(20))
        news = Decision(
            outcome=outcome, decided_on=odds((day, day, None)), heard_from_id=self.some(models.Contact)
        )
        application.decide(self.book, number, news)
        application.set_request(self.book, number, odds(list(RequestState)))
        application.set_archived(self.book, number, odds((True, False, False)))
        kept = application.get(self.book, number)
        application.update(self.book, number, replace(kept, promised_by=odds((None, day))))

    def post(self) -> None:
        """A mail leaves, or is handed over."""
        if number := self.some(models.Message):
            if self.chance.random() < 0.7:
                message.set_sent(self.book, number, at=self.moment())
            else:
                message.set_handed(self.book, number, way=Way.EML, at=self.moment())

    def answer(self) -> None:
        """A reply is read."""
        if number := self.some(models.Reply):
            kind = self.chance.choice(list(ReplyKind))
            reply.update(self.book, number, replace(reply.get(self.book, number), kind=kind))
            reply.settle(self.book, number, self.chance.choice((None, self.moment())))

    def say(self) -> None:
        """A step is marked."""
        kind = self.chance.choice(list(StepKind))
        table, rows = self.chance.choice(SUBJECTS)
        if number := self.some(rows):
            said = self.chance.choice(("never", "done_at", "snoozed_until"))
            values = {said: True if said == "never" else self.moment()}
            reminder.mark(self.book, ReminderDraft(step=kind, about_table=table, about_id=number, **values))

    def know(self) -> None:
        """Rapport is rated; a call is not answered."""
        if number := self.some(models.Contact):
            contact.set_rapport(self.book, number, self.chance.randrange(6))
            touch.insert(self.book, TouchDraft(contact_id=number, at=self.moment(), answered=False))


SUBJECTS = (
    ("application", models.Application),
    ("interview", models.Interview),
    ("contact", models.Contact),
    ("advice", models.Advice),
)
