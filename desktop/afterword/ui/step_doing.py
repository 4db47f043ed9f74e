"""What the button of a step does: a wish of another page, or the thing itself where no page is needed."""

from afterword.domain import asking
from afterword.domain.about import About
from afterword.domain.application import Decision, Outcome, RequestState
from afterword.domain.clock import day_of
from afterword.domain.message import MessagePurpose, MessageState
from afterword.domain.reply import ReplyKind
from afterword.domain.settings import Settings
from afterword.domain.step import Step, StepKind
from afterword.services import applications, ask_facts, reminders
from afterword.store import advice as advice_store
from afterword.store import application as application_store
from afterword.store import contact as contact_store
from afterword.store import interview as interview_store
from afterword.store import message as message_store
from afterword.store import reply as reply_store
from afterword.store.book import Book
from afterword.ui.wishes import (
    Call,
    Debrief,
    Decide,
    OpenMail,
    Practise,
    Prepare,
    ReadReply,
    Show,
    Wish,
    Write,
)


def is_done_here(kind: StepKind) -> bool:
    """Return whether a step is done by its button, on the page itself."""
    return kind in (StepKind.CLOSE_REQUEST, StepKind.CLOSE_APPLICATION, StepKind.OWN)


def do_here(book: Book, step: Step, settings: Settings) -> None:
    """Do a step that needs no other page: close without blame, put to rest, tick off."""
    now = book.clock.now()
    match step.kind:
        case StepKind.CLOSE_REQUEST:
            applications.set_request(book, step.id, RequestState.NO_ANSWER)
        case StepKind.CLOSE_APPLICATION:
            today = day_of(now, settings.zone)
            applications.decide(
                book, step.id, Decision(outcome=Outcome.NO_RESPONSE, decided_on=today), today=today
            )
        case _:
            reminders.done(book, step)


def wish_of(book: Book, step: Step) -> Wish:
    """Return where the button of a step leads."""
    match step.kind:
        case StepKind.DEBRIEF:
            return Debrief(interview_id=step.id)
        case StepKind.PREPARE:
            return Prepare(interview_id=step.id)
        case StepKind.PRACTISE:
            return Practise()
        case StepKind.NOTE_DECISION:
            return Decide(application_id=step.id)
        case StepKind.CALL:
            return Call(contact_id=step.id)
        case StepKind.LOOK_AT_REPLY:
            return ReadReply(reply_id=step.id)
        case StepKind.SETTLE_MAIL | StepKind.SEND_LATER:
            return OpenMail(message_id=step.id)
        case _:
            return _mail_of(book, step) or Show(table=step.table, id=step.id)


def _mail_of(book: Book, step: Step) -> Wish | None:
    match step.kind:
        case StepKind.ASK_ADVICE | StepKind.NUDGE:
            return Write(purpose=MessagePurpose.ASK_ADVICE, about=About(application_id=step.id))
        case StepKind.CHECK_IN:
            return Write(purpose=MessagePurpose.CHECK_IN, about=_about_news(book, step.id))
        case StepKind.THANK_INTERVIEW:
            return Write(purpose=MessagePurpose.THANK_INTERVIEW, about=_about_interview(book, step.id))
        case StepKind.THANK_ADVICE if step.table == "application":
            return Write(purpose=MessagePurpose.THANK_ADVICE, about=_about_refusal(book, step))
        case StepKind.THANK_ADVICE:
            return Write(purpose=MessagePurpose.THANK_ADVICE, about=_about_advice(book, step.id))
        case StepKind.TELL_PAID_OFF:
            return Write(purpose=MessagePurpose.PAID_OFF, about=_about_advice(book, step.id))
        case StepKind.WRITE:
            return Write(purpose=MessagePurpose.KEEP_IN_TOUCH, about=About(contact_id=step.id))
        case _:
            return None


def _about_news(book: Book, application_id: int) -> About:
    """Ask for news where one would ask for advice: the agency, whoever gave news, the manager."""
    application = application_store.get(book, application_id)
    people = asking.candidates(ask_facts.of_application(book, application))
    held = interview_store.of_application(book, application_id)
    return About(
        application_id=application_id,
        contact_id=people[0].contact.id if people else None,
        interview_id=held[-1].id if held else None,
    )


def _about_interview(book: Book, interview_id: int) -> About:
    """Thank the first interviewer who may be and has not been; the step stays until all are."""
    meeting = interview_store.get(book, interview_id)
    thanked = {
        one.contact_id
        for one in message_store.of_application(book, meeting.application_id)
        if one.purpose is MessagePurpose.THANK_INTERVIEW
        and one.interview_id == interview_id
        and one.state is not MessageState.DRAFT
    }
    people = contact_store.many(book, meeting.interviewer_ids)
    left = [
        one
        for one in meeting.interviewer_ids
        if one not in thanked and people[one].email and not people[one].do_not_contact
    ]
    return About(
        application_id=meeting.application_id,
        contact_id=left[0] if left else None,
        interview_id=interview_id,
    )


def _about_advice(book: Book, advice_id: int) -> About:
    advice = advice_store.get(book, advice_id)
    return About(
        application_id=advice.application_id,
        contact_id=advice.contact_id,
        interview_id=advice.interview_id,
        advice_id=advice_id,
        answers_id=advice.reply_id,
    )


def _about_refusal(book: Book, step: Step) -> About:
    """Find the mail that was refused kindly, and the reply that did."""
    for mail in message_store.of_application(book, step.id):
        for reply in reply_store.of_message(book, mail.id):
            if reply.kind is ReplyKind.DECLINED:
                return About(
                    application_id=step.id,
                    contact_id=mail.contact_id,
                    interview_id=mail.interview_id,
                    answers_id=reply.id,
                )
    return About(application_id=step.id)
