"""The tables as Peewee sees them; they mirror what the migrations made, and a test compares the two."""

from peewee import BlobField, CompositeKey, ForeignKeyField, IntegerField, TextField

from afterword.domain.advice import AdviceKind, AdviceState, Control
from afterword.domain.application import HeardHow, Outcome, RequestState
from afterword.domain.contact import ContactRole
from afterword.domain.interview import RoundKind, RoundResult
from afterword.domain.message import MessagePurpose, MessageState, Way
from afterword.domain.reply import ReplyKind
from afterword.domain.touch import Channel, StartedBy
from afterword.store.fields import (
    ChoiceField,
    DayField,
    FlagField,
    InstantField,
    MarksField,
    TagsField,
    WordsField,
)
from afterword.store.models_base import Base, Table


class Employer(Table):
    """Employers."""

    name = WordsField()
    name_key = TextField(index=True)
    website = WordsField()
    place = WordsField()
    notes = WordsField()
    tags = TagsField()
    archived = FlagField()


class Contact(Table):
    """Contacts."""

    employer = ForeignKeyField(Employer, backref="+", on_delete="CASCADE")
    name = WordsField()
    name_key = TextField(index=True)
    title = WordsField()
    role = ChoiceField(ContactRole)
    email = WordsField()
    phone = WordsField()
    profile = WordsField()
    rapport = IntegerField()
    do_not_contact = FlagField()
    notes = WordsField()
    card_uid = TextField()
    archived = FlagField()


class Application(Table):
    """Applications."""

    employer = ForeignKeyField(Employer, backref="+", on_delete="CASCADE")
    role = WordsField()
    role_key = TextField(index=True)
    source = WordsField()
    posting = WordsField()
    applied_on = DayField(null=True)
    place = WordsField()
    pay = WordsField()
    agency = ForeignKeyField(Employer, null=True, backref="+", on_delete="SET NULL")
    promised_by = DayField(null=True)
    notes = WordsField()
    tags = TagsField()
    outcome = ChoiceField(Outcome)
    decided_on = DayField(null=True)
    heard_from = ForeignKeyField(Contact, null=True, backref="+", on_delete="SET NULL")
    heard_how = ChoiceField(HeardHow)
    request = ChoiceField(RequestState)
    archived = FlagField()


class Interview(Table):
    """Interviews."""

    application = ForeignKeyField(Application, backref="+", on_delete="CASCADE", index=False)
    kind = ChoiceField(RoundKind)
    starts_at = InstantField(index=True)
    zone = TextField()
    minutes = IntegerField()
    place = WordsField()
    notes = WordsField()
    result = ChoiceField(RoundResult)
    confidence = IntegerField(null=True)
    went_well = WordsField()
    to_change = WordsField()
    debriefed_at = InstantField(null=True)
    calendar_uid = TextField(index=True)
    calendar_sequence = IntegerField()

    class Meta:
        indexes = (
            (("application", "starts_at", "result", "kind"), False),
            (("kind", "starts_at"), False),
            (("result", "starts_at"), False),
            (("confidence", "starts_at"), False),
        )


class InterviewContact(Base):
    """Who interviews."""

    interview = ForeignKeyField(Interview, backref="+", on_delete="CASCADE", index=False)
    contact = ForeignKeyField(Contact, backref="+", on_delete="CASCADE")
    position = IntegerField()

    class Meta:
        without_rowid = True
        primary_key = CompositeKey("interview", "contact")


class Message(Table):
    """Mails of ours. It answers a reply, and a reply answers one of these: the key of the two that closes
    the ring is told to Peewee as a number."""

    purpose = ChoiceField(MessagePurpose)
    to_name = WordsField()
    to_address = WordsField()
    subject = WordsField()
    body = WordsField()
    application = ForeignKeyField(Application, null=True, backref="+", on_delete="CASCADE")
    interview = ForeignKeyField(Interview, null=True, backref="+", on_delete="SET NULL")
    contact = ForeignKeyField(Contact, null=True, backref="+", on_delete="SET NULL", index=False)
    follows = ForeignKeyField("self", null=True, backref="+", on_delete="SET NULL")
    answers_id = IntegerField(null=True, index=True)
    account = WordsField()
    send_after = InstantField(null=True)
    created_at = InstantField(index=True)
    state = ChoiceField(MessageState, index=True)
    way = ChoiceField(Way)
    handed_at = InstantField(null=True)
    sent_at = InstantField(null=True)
    message_id = WordsField(index=True)
    attempts = IntegerField()
    failure = WordsField()

    class Meta:
        indexes = ((("contact", "sent_at"), False),)


class Reply(Table):
    """Mails of theirs."""

    message = ForeignKeyField(Message, null=True, backref="+", on_delete="SET NULL")
    contact = ForeignKeyField(Contact, null=True, backref="+", on_delete="SET NULL", index=False)
    from_name = WordsField()
    from_address = WordsField()
    subject = WordsField()
    received_at = InstantField(index=True)
    header_id = WordsField(index=True)
    in_reply_to = WordsField()
    references = MarksField(column_name="refs")
    source = BlobField(column_name="raw")
    new_text = WordsField()
    kind = ChoiceField(ReplyKind)
    settled_at = InstantField(null=True)

    class Meta:
        indexes = ((("contact", "received_at"), False),)


class Theme(Table):
    """Kinds of advice."""

    key = TextField(unique=True)
    name = WordsField()
    external = FlagField()
    position = IntegerField()
    archived = FlagField()


class Advice(Table):
    """Pieces of advice."""

    words = WordsField()
    received_on = DayField(index=True)
    contact = ForeignKeyField(Contact, null=True, backref="+", on_delete="SET NULL")
    application = ForeignKeyField(Application, null=True, backref="+", on_delete="SET NULL")
    interview = ForeignKeyField(Interview, null=True, backref="+", on_delete="SET NULL")
    reply = ForeignKeyField(Reply, null=True, backref="+", on_delete="SET NULL")
    kind = ChoiceField(AdviceKind)
    control = ChoiceField(Control)
    next_action = WordsField()
    helpfulness = IntegerField(null=True)
    state = ChoiceField(AdviceState)
    thanked_at = InstantField(null=True)


class AdviceTheme(Base):
    """The themes of a piece of advice."""

    advice = ForeignKeyField(Advice, backref="+", on_delete="CASCADE", index=False)
    theme = ForeignKeyField(Theme, backref="+", on_delete="CASCADE")
    position = IntegerField()

    class Meta:
        without_rowid = True
        primary_key = CompositeKey("advice", "theme")


class Focus(Table):
    """Advice carried into interviews."""

    advice = ForeignKeyField(Advice, backref="+", on_delete="CASCADE")
    interview = ForeignKeyField(Interview, backref="+", on_delete="CASCADE", index=False)
    position = IntegerField()
    used = FlagField(null=True)
    helped = IntegerField(null=True)
    note = WordsField()

    class Meta:
        indexes = ((("interview", "advice"), True),)


class Touch(Table):
    """Contacts with people outside mail."""

    contact = ForeignKeyField(Contact, backref="+", on_delete="CASCADE", index=False)
    at = InstantField()
    channel = ChoiceField(Channel)
    started_by = ChoiceField(StartedBy)
    answered = FlagField()
    notes = WordsField()

    class Meta:
        indexes = ((("contact", "at"), False),)


class Reminder(Table):
    """Marks on steps, and own reminders."""

    step = TextField()
    about_table = TextField()
    about_id = IntegerField(null=True)
    due_on = DayField(null=True)
    text = WordsField()
    snoozed_until = InstantField(null=True)
    done_at = InstantField(null=True)
    never = FlagField()

    class Meta:
        indexes = ((("about_table", "about_id"), False),)


class Template(Table):
    """Own mail texts."""

    purpose = ChoiceField(MessagePurpose)
    name = WordsField()
    subject = WordsField()
    body = WordsField()
    language = WordsField()


class SavedView(Table):
    """Filters under a name."""

    page = TextField()
    name = WordsField()
    filters = TextField()
    position = IntegerField()


class Practice(Table):
    """The learning card of a piece of advice."""

    advice = ForeignKeyField(Advice, unique=True, backref="+", on_delete="CASCADE")
    card = TextField()
    due = InstantField(index=True)


class MailboxMark(Table):
    """How far a mail folder was read."""

    account = TextField()
    folder = TextField()
    uidvalidity = IntegerField()
    last_uid = IntegerField()

    class Meta:
        indexes = ((("account", "folder"), True),)


TABLES: tuple[type[Base], ...] = (
    Employer, Contact, Application, Interview, InterviewContact, Message, Reply, Theme, Advice, AdviceTheme,
    Focus, Touch, Reminder, Template, SavedView, Practice, MailboxMark,
)  # fmt: skip
