"""What a page wishes of another one: a value it emits; ``ui/routes.py`` alone knows who grants it."""

from dataclasses import dataclass, field

from afterword.domain.about import About
from afterword.domain.message import MessagePurpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Show a thing of a table on the page it belongs to."""

    table: str
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """Open the editor with a new mail for a purpose; `about` says what is known."""

    purpose: MessagePurpose
    about: About = field(default_factory=About)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMail:
    """Open the editor, or the settling, of a mail that is kept already."""

    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReply:
    """Look at a reply."""

    reply_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Note how an interview went."""

    interview_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepare:
    """Look at an interview to come, with its focus points."""

    interview_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Open the call script and log of a person."""

    contact_id: int


@dataclass(frozen=True, slots=True)
class AddApplication:
    """Begin a new application."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddInterview:
    """Begin a new interview, for an application where it is known."""

    application_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAdvice:
    """Begin a new piece of advice; what is known of its source is filled in."""

    words: str = ""
    application_id: int | None = None
    interview_id: int | None = None
    contact_id: int | None = None
    reply_id: int | None = None


@dataclass(frozen=True, slots=True)
class Practise:
    """Go over the advice of today, two minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide:
    """Open the quiet sheet about the news on an application."""

    application_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSettings:
    """Show a section of the settings, such as "you" when a mail cannot be signed yet."""

    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveName:
    """Have the user's name given, which a mail is signed with, and write the mail then."""

    then: Write


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAccount:
    """Have a mail account added: there is none to send by yet. `back` is the place to return to with it."""

    back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInAgain:
    """Have the password of a mail account entered once more, or signed in to by the browser."""

    key: str


@dataclass(frozen=True, slots=True)
class LookForReplies:
    """Look into the mailboxes for replies now."""


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """Have files chosen that hold what was kept elsewhere, and bring them in."""


Wish = (
    Show
    | Write
    | OpenMail
    | ReadReply
    | Debrief
    | Prepare
    | Call
    | AddApplication
    | AddInterview
    | AddAdvice
    | Decide
    | Practise
    | OpenSettings
    | GiveName
    | AddAccount
    | SignInAgain
    | LookForReplies
    | ImportFiles
)
