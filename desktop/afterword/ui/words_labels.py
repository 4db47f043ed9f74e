"""The word for each member of the domain's enums, and the names of the shipped themes."""

from enum import StrEnum

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.application import HeardHow, Outcome, RequestState
from afterword.domain.contact import ContactRole
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.message import MessagePurpose, MessageState, Way
from afterword.domain.post_problems import CertificateFault
from afterword.domain.reply import ReplyKind
from afterword.domain.scheme import Scheme
from afterword.domain.settings import Paper
from afterword.domain.step import Part
from afterword.domain.touch import Channel, StartedBy
from afterword.ui.marking import QT_TRANSLATE_NOOP

# Members of two enums can be equal as texts, so each enum has a table of its own.
TABLES: dict[type[StrEnum], dict[str, str]] = {
    CertificateFault: {
        CertificateFault.EXPIRED: QT_TRANSLATE_NOOP("words", "it has expired"),
        CertificateFault.NOT_YET_VALID: QT_TRANSLATE_NOOP("words", "it is not valid yet"),
        CertificateFault.SELF_SIGNED: QT_TRANSLATE_NOOP("words", "the server signed it itself"),
        CertificateFault.UNKNOWN_ISSUER: QT_TRANSLATE_NOOP("words", "nobody knows who issued it"),
        CertificateFault.OTHER_NAME: QT_TRANSLATE_NOOP("words", "it belongs to another server"),
        CertificateFault.REVOKED: QT_TRANSLATE_NOOP("words", "its issuer has withdrawn it"),
        CertificateFault.CHANGED: QT_TRANSLATE_NOOP("words", "it is another than the one you accepted"),
        CertificateFault.OTHER: QT_TRANSLATE_NOOP("words", "it cannot be verified"),
    },
    Outcome: {
        Outcome.WAITING: QT_TRANSLATE_NOOP("words", "Waiting"),
        Outcome.OFFER: QT_TRANSLATE_NOOP("words", "Offer"),
        Outcome.ACCEPTED: QT_TRANSLATE_NOOP("words", "Accepted"),
        Outcome.NOT_SELECTED: QT_TRANSLATE_NOOP("words", "Not selected"),
        Outcome.WITHDRAWN: QT_TRANSLATE_NOOP("words", "Withdrawn"),
        Outcome.NO_RESPONSE: QT_TRANSLATE_NOOP("words", "No response"),
    },
    HeardHow: {
        HeardHow.UNKNOWN: QT_TRANSLATE_NOOP("words", "Not said"),
        HeardHow.MAIL: QT_TRANSLATE_NOOP("words", "By mail"),
        HeardHow.AUTOMATIC_MAIL: QT_TRANSLATE_NOOP("words", "By an automatic mail"),
        HeardHow.PHONE: QT_TRANSLATE_NOOP("words", "By phone"),
        HeardHow.IN_PERSON: QT_TRANSLATE_NOOP("words", "In person"),
        HeardHow.LETTER: QT_TRANSLATE_NOOP("words", "By letter"),
        HeardHow.PORTAL: QT_TRANSLATE_NOOP("words", "On their portal"),
        HeardHow.OTHER: QT_TRANSLATE_NOOP("words", "Another way"),
    },
    RequestState: {
        RequestState.NOT_ASKED: QT_TRANSLATE_NOOP("words", "Not asked"),
        RequestState.ASKED: QT_TRANSLATE_NOOP("words", "Asked"),
        RequestState.NUDGED: QT_TRANSLATE_NOOP("words", "Reminded once"),
        RequestState.ADVICE_RECEIVED: QT_TRANSLATE_NOOP("words", "Advice received"),
        RequestState.DECLINED: QT_TRANSLATE_NOOP("words", "Declined"),
        RequestState.NO_ANSWER: QT_TRANSLATE_NOOP("words", "No answer"),
        RequestState.NOT_WANTED: QT_TRANSLATE_NOOP("words", "Left out"),
    },
    RoundKind: {
        RoundKind.PHONE_SCREEN: QT_TRANSLATE_NOOP("words", "Phone screen"),
        RoundKind.FIRST: QT_TRANSLATE_NOOP("words", "First interview"),
        RoundKind.TECHNICAL: QT_TRANSLATE_NOOP("words", "Technical"),
        RoundKind.TASK: QT_TRANSLATE_NOOP("words", "Task"),
        RoundKind.PANEL: QT_TRANSLATE_NOOP("words", "Panel"),
        RoundKind.FINAL: QT_TRANSLATE_NOOP("words", "Final"),
        RoundKind.OTHER: QT_TRANSLATE_NOOP("words", "Other"),
    },
    RoundResult: {
        RoundResult.UPCOMING: QT_TRANSLATE_NOOP("words", "Upcoming"),
        RoundResult.AWAITING_NEWS: QT_TRANSLATE_NOOP("words", "Awaiting news"),
        RoundResult.PASSED: QT_TRANSLATE_NOOP("words", "Passed"),
        RoundResult.NOT_SELECTED: QT_TRANSLATE_NOOP("words", "Not selected"),
        RoundResult.CANCELLED: QT_TRANSLATE_NOOP("words", "Cancelled"),
        RoundResult.WITHDRAWN: QT_TRANSLATE_NOOP("words", "Withdrawn"),
    },
    ContactRole: {
        ContactRole.RECRUITER: QT_TRANSLATE_NOOP("words", "Recruiter"),
        ContactRole.HIRING_MANAGER: QT_TRANSLATE_NOOP("words", "Hiring manager"),
        ContactRole.INTERVIEWER: QT_TRANSLATE_NOOP("words", "Interviewer"),
        ContactRole.HR: QT_TRANSLATE_NOOP("words", "HR"),
        ContactRole.AGENCY: QT_TRANSLATE_NOOP("words", "Agency"),
        ContactRole.REFERRER: QT_TRANSLATE_NOOP("words", "Referrer"),
        ContactRole.OTHER: QT_TRANSLATE_NOOP("words", "Other"),
    },
    AdviceKind: {
        AdviceKind.CHANGE: QT_TRANSLATE_NOOP("words", "To change"),
        AdviceKind.PRAISE: QT_TRANSLATE_NOOP("words", "Praise"),
    },
    Control: {
        Control.MINE: QT_TRANSLATE_NOOP("words", "Mine to change"),
        Control.EXTERNAL: QT_TRANSLATE_NOOP("words", "Outside my control"),
    },
    AdviceState: {
        AdviceState.NEW: QT_TRANSLATE_NOOP("words", "New"),
        AdviceState.PRACTISING: QT_TRANSLATE_NOOP("words", "Practising"),
        AdviceState.APPLIED: QT_TRANSLATE_NOOP("words", "Applied"),
        AdviceState.PAID_OFF: QT_TRANSLATE_NOOP("words", "Paid off"),
        AdviceState.SET_ASIDE: QT_TRANSLATE_NOOP("words", "Set aside"),
    },
    MessagePurpose: {
        MessagePurpose.ASK_ADVICE: QT_TRANSLATE_NOOP("words", "Ask for advice"),
        MessagePurpose.THANK_INTERVIEW: QT_TRANSLATE_NOOP("words", "Thank after an interview"),
        MessagePurpose.THANK_ADVICE: QT_TRANSLATE_NOOP("words", "Thank for advice"),
        MessagePurpose.PAID_OFF: QT_TRANSLATE_NOOP("words", "Tell that it paid off"),
        MessagePurpose.CHECK_IN: QT_TRANSLATE_NOOP("words", "Check in"),
        MessagePurpose.KEEP_IN_TOUCH: QT_TRANSLATE_NOOP("words", "Keep in touch"),
    },
    MessageState: {
        MessageState.DRAFT: QT_TRANSLATE_NOOP("words", "Draft"),
        MessageState.QUEUED: QT_TRANSLATE_NOOP("words", "To be sent"),
        MessageState.SENDING: QT_TRANSLATE_NOOP("words", "Being sent"),
        MessageState.SENT: QT_TRANSLATE_NOOP("words", "Sent"),
        MessageState.FAILED: QT_TRANSLATE_NOOP("words", "Not sent"),
        MessageState.MAYBE_SENT: QT_TRANSLATE_NOOP("words", "May have been sent"),
    },
    Way: {
        Way.NONE: QT_TRANSLATE_NOOP("words", "Not yet"),
        Way.SMTP: QT_TRANSLATE_NOOP("words", "By your mail account"),
        Way.MAIL_PROGRAM: QT_TRANSLATE_NOOP("words", "By your mail program"),
        Way.EML: QT_TRANSLATE_NOOP("words", "As a file"),
        Way.COPY: QT_TRANSLATE_NOOP("words", "As a copy"),
    },
    ReplyKind: {
        ReplyKind.ADVICE: QT_TRANSLATE_NOOP("words", "Advice"),
        ReplyKind.DECLINED: QT_TRANSLATE_NOOP("words", "A polite no"),
        ReplyKind.AUTO_REPLY: QT_TRANSLATE_NOOP("words", "Automatic reply"),
        ReplyKind.BOUNCE: QT_TRANSLATE_NOOP("words", "Not delivered"),
        ReplyKind.OTHER: QT_TRANSLATE_NOOP("words", "Something else"),
    },
    Channel: {
        Channel.PHONE: QT_TRANSLATE_NOOP("words", "Phone"),
        Channel.IN_PERSON: QT_TRANSLATE_NOOP("words", "In person"),
        Channel.VIDEO: QT_TRANSLATE_NOOP("words", "Video"),
        Channel.PROFILE: QT_TRANSLATE_NOOP("words", "Message on a network"),
        Channel.MAIL: QT_TRANSLATE_NOOP("words", "Mail"),
        Channel.OTHER: QT_TRANSLATE_NOOP("words", "Other"),
    },
    StartedBy: {
        StartedBy.ME: QT_TRANSLATE_NOOP("words", "I did"),
        StartedBy.THEM: QT_TRANSLATE_NOOP("words", "They did"),
    },
    Scheme: {
        Scheme.SYSTEM: QT_TRANSLATE_NOOP("words", "Like the system"),
        Scheme.LIGHT: QT_TRANSLATE_NOOP("words", "Light"),
        Scheme.DARK: QT_TRANSLATE_NOOP("words", "Dark"),
    },
    Paper: {
        Paper.A4: QT_TRANSLATE_NOOP("words", "A4"),
        Paper.LETTER: QT_TRANSLATE_NOOP("words", "Letter"),
    },
    Part: {
        Part.NOW: QT_TRANSLATE_NOOP("words", "Now"),
        Part.SOON: QT_TRANSLATE_NOOP("words", "Soon"),
        Part.WAITING: QT_TRANSLATE_NOOP("words", "Waiting"),
    },
}

THEMES: dict[str, str] = {
    "answers_structure": QT_TRANSLATE_NOOP("words", "Answer structure"),
    "examples_evidence": QT_TRANSLATE_NOOP("words", "Examples and evidence"),
    "technical_depth": QT_TRANSLATE_NOOP("words", "Technical depth"),
    "communication": QT_TRANSLATE_NOOP("words", "Communication"),
    "confidence_presence": QT_TRANSLATE_NOOP("words", "Confidence and presence"),
    "enthusiasm_motivation": QT_TRANSLATE_NOOP("words", "Enthusiasm and motivation"),
    "company_research": QT_TRANSLATE_NOOP("words", "Knowledge of the company"),
    "questions_asked": QT_TRANSLATE_NOOP("words", "Questions asked"),
    "culture_team_fit": QT_TRANSLATE_NOOP("words", "Team and culture fit"),
    "professionalism": QT_TRANSLATE_NOOP("words", "Professionalism"),
    "portfolio_cv": QT_TRANSLATE_NOOP("words", "CV, portfolio and task"),
    "experience_gap": QT_TRANSLATE_NOOP("words", "Experience gap"),
    "salary_logistics": QT_TRANSLATE_NOOP("words", "Salary and logistics"),
    "other_candidate": QT_TRANSLATE_NOOP("words", "Another candidate or a closed position"),
    "other": QT_TRANSLATE_NOOP("words", "Other"),
}

NOUNS: dict[str, str] = {
    "employer": QT_TRANSLATE_NOOP("words", "Employers"),
    "contact": QT_TRANSLATE_NOOP("words", "People"),
    "application": QT_TRANSLATE_NOOP("words", "Applications"),
    "interview": QT_TRANSLATE_NOOP("words", "Interviews"),
    "message": QT_TRANSLATE_NOOP("words", "Mails"),
    "reply": QT_TRANSLATE_NOOP("words", "Replies"),
    "advice": QT_TRANSLATE_NOOP("words", "Advice"),
    "touch": QT_TRANSLATE_NOOP("words", "Contact log"),
    "reminder": QT_TRANSLATE_NOOP("words", "Reminders"),
}
