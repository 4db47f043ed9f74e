"""What the steps on people, advice and mails are called; see words_steps."""

from afterword.ui.marking import QT_TRANSLATE_NOOP

MORE_STEPS: dict[str, tuple[str, str]] = {
    "employer.added": (
        QT_TRANSLATE_NOOP("words", "Employer added"),
        QT_TRANSLATE_NOOP("words", "add employer"),
    ),
    "employer.changed": (
        QT_TRANSLATE_NOOP("words", "Employer changed"),
        QT_TRANSLATE_NOOP("words", "change employer"),
    ),
    "employer.deleted": (
        QT_TRANSLATE_NOOP("words", "%n employer(s) deleted"),
        QT_TRANSLATE_NOOP("words", "delete %n employer(s)"),
    ),
    "employer.archived": (
        QT_TRANSLATE_NOOP("words", "%n employer(s) archived"),
        QT_TRANSLATE_NOOP("words", "archive %n employer(s)"),
    ),
    "employer.unarchived": (
        QT_TRANSLATE_NOOP("words", "%n employer(s) taken from the archive"),
        QT_TRANSLATE_NOOP("words", "take %n employer(s) from the archive"),
    ),
    "contact.added": (
        QT_TRANSLATE_NOOP("words", "Contact added"),
        QT_TRANSLATE_NOOP("words", "add contact"),
    ),
    "contact.changed": (
        QT_TRANSLATE_NOOP("words", "Contact changed"),
        QT_TRANSLATE_NOOP("words", "change contact"),
    ),
    "contact.deleted": (
        QT_TRANSLATE_NOOP("words", "%n contact(s) deleted"),
        QT_TRANSLATE_NOOP("words", "delete %n contact(s)"),
    ),
    "contact.forgotten": (
        QT_TRANSLATE_NOOP("words", "Person forgotten"),
        QT_TRANSLATE_NOOP("words", "forget the person"),
    ),
    "contact.archived": (
        QT_TRANSLATE_NOOP("words", "%n contact(s) archived"),
        QT_TRANSLATE_NOOP("words", "archive %n contact(s)"),
    ),
    "contact.unarchived": (
        QT_TRANSLATE_NOOP("words", "%n contact(s) taken from the archive"),
        QT_TRANSLATE_NOOP("words", "take %n contact(s) from the archive"),
    ),
    "contact.rated": (
        QT_TRANSLATE_NOOP("words", "Rapport noted"),
        QT_TRANSLATE_NOOP("words", "note the rapport"),
    ),
    "contact.left_alone": (
        QT_TRANSLATE_NOOP("words", "This person will be left alone"),
        QT_TRANSLATE_NOOP("words", "leave the person alone"),
    ),
    "contact.may_contact": (
        QT_TRANSLATE_NOOP("words", "This person may be contacted again"),
        QT_TRANSLATE_NOOP("words", "allow contact again"),
    ),
    "advice.kept": (
        QT_TRANSLATE_NOOP("words", "Advice kept"),
        QT_TRANSLATE_NOOP("words", "keep advice"),
    ),
    "advice.changed": (
        QT_TRANSLATE_NOOP("words", "Advice changed"),
        QT_TRANSLATE_NOOP("words", "change advice"),
    ),
    "advice.deleted": (
        QT_TRANSLATE_NOOP("words", "%n piece(s) of advice deleted"),
        QT_TRANSLATE_NOOP("words", "delete %n piece(s) of advice"),
    ),
    "advice.thanked": (
        QT_TRANSLATE_NOOP("words", "Thanks noted"),
        QT_TRANSLATE_NOOP("words", "note the thanks"),
    ),
    "advice.rethemed": (
        QT_TRANSLATE_NOOP("words", "Theme changed"),
        QT_TRANSLATE_NOOP("words", "change the theme"),
    ),
    "advice.split": (
        QT_TRANSLATE_NOOP("words", "Parted into %n piece(s)"),
        QT_TRANSLATE_NOOP("words", "part into %n piece(s)"),
    ),
    "advice.merged": (
        QT_TRANSLATE_NOOP("words", "%n piece(s) put together"),
        QT_TRANSLATE_NOOP("words", "put %n piece(s) together"),
    ),
    "theme.added": (
        QT_TRANSLATE_NOOP("words", "Theme added"),
        QT_TRANSLATE_NOOP("words", "add theme"),
    ),
    "theme.renamed": (
        QT_TRANSLATE_NOOP("words", "Theme renamed"),
        QT_TRANSLATE_NOOP("words", "rename theme"),
    ),
    "theme.archived": (
        QT_TRANSLATE_NOOP("words", "Theme put away"),
        QT_TRANSLATE_NOOP("words", "put the theme away"),
    ),
    "theme.unarchived": (
        QT_TRANSLATE_NOOP("words", "Theme taken out again"),
        QT_TRANSLATE_NOOP("words", "take the theme out again"),
    ),
    "advice.new": (
        QT_TRANSLATE_NOOP("words", "Marked as new"),
        QT_TRANSLATE_NOOP("words", "mark as new"),
    ),
    "advice.practising": (
        QT_TRANSLATE_NOOP("words", "Marked as practising"),
        QT_TRANSLATE_NOOP("words", "mark as practising"),
    ),
    "advice.applied": (
        QT_TRANSLATE_NOOP("words", "Marked as applied"),
        QT_TRANSLATE_NOOP("words", "mark as applied"),
    ),
    "advice.paid_off": (
        QT_TRANSLATE_NOOP("words", "Marked as paid off"),
        QT_TRANSLATE_NOOP("words", "mark as paid off"),
    ),
    "advice.set_aside": (
        QT_TRANSLATE_NOOP("words", "Set aside"),
        QT_TRANSLATE_NOOP("words", "set advice aside"),
    ),
    "message.written": (
        QT_TRANSLATE_NOOP("words", "Draft kept"),
        QT_TRANSLATE_NOOP("words", "keep the draft"),
    ),
    "message.changed": (
        QT_TRANSLATE_NOOP("words", "Draft changed"),
        QT_TRANSLATE_NOOP("words", "change the draft"),
    ),
    "message.deleted": (
        QT_TRANSLATE_NOOP("words", "%n mail(s) deleted"),
        QT_TRANSLATE_NOOP("words", "delete %n mail(s)"),
    ),
    "message.sent": (
        QT_TRANSLATE_NOOP("words", "Marked as sent"),
        QT_TRANSLATE_NOOP("words", "mark as sent"),
    ),
    "message.not_sent": (
        QT_TRANSLATE_NOOP("words", "Back to the drafts"),
        QT_TRANSLATE_NOOP("words", "move back to the drafts"),
    ),
    "touch.logged": (
        QT_TRANSLATE_NOOP("words", "Contact logged"),
        QT_TRANSLATE_NOOP("words", "log the contact"),
    ),
    "touch.changed": (
        QT_TRANSLATE_NOOP("words", "Log changed"),
        QT_TRANSLATE_NOOP("words", "change the log"),
    ),
    "touch.deleted": (
        QT_TRANSLATE_NOOP("words", "%n line(s) of the log deleted"),
        QT_TRANSLATE_NOOP("words", "delete from the log"),
    ),
    "reminder.added": (
        QT_TRANSLATE_NOOP("words", "Reminder added"),
        QT_TRANSLATE_NOOP("words", "add reminder"),
    ),
    "reminder.done": (
        QT_TRANSLATE_NOOP("words", "Done"),
        QT_TRANSLATE_NOOP("words", "mark as done"),
    ),
    "reminder.snoozed": (
        QT_TRANSLATE_NOOP("words", "Put off"),
        QT_TRANSLATE_NOOP("words", "put off"),
    ),
    "reminder.never": (
        QT_TRANSLATE_NOOP("words", "You will not be reminded of this again"),
        QT_TRANSLATE_NOOP("words", "never remind"),
    ),
    "saved_view.saved": (
        QT_TRANSLATE_NOOP("words", "View saved"),
        QT_TRANSLATE_NOOP("words", "save view"),
    ),
    "saved_view.deleted": (
        QT_TRANSLATE_NOOP("words", "View deleted"),
        QT_TRANSLATE_NOOP("words", "delete view"),
    ),
    "reply.advice": (
        QT_TRANSLATE_NOOP("words", "Reply kept as advice"),
        QT_TRANSLATE_NOOP("words", "keep the reply as advice"),
    ),
    "reply.declined": (
        QT_TRANSLATE_NOOP("words", "Reply marked as a polite no"),
        QT_TRANSLATE_NOOP("words", "mark the reply as a polite no"),
    ),
    "reply.auto_reply": (
        QT_TRANSLATE_NOOP("words", "Automatic reply set aside"),
        QT_TRANSLATE_NOOP("words", "set the automatic reply aside"),
    ),
    "reply.bounce": (
        QT_TRANSLATE_NOOP("words", "Marked as not delivered"),
        QT_TRANSLATE_NOOP("words", "mark as not delivered"),
    ),
    "reply.other": (
        QT_TRANSLATE_NOOP("words", "Reply set aside"),
        QT_TRANSLATE_NOOP("words", "set the reply aside"),
    ),
    "reply.reopened": (
        QT_TRANSLATE_NOOP("words", "Reply to look at again"),
        QT_TRANSLATE_NOOP("words", "look at the reply again"),
    ),
    "template.added": (
        QT_TRANSLATE_NOOP("words", "Text kept as yours"),
        QT_TRANSLATE_NOOP("words", "keep the text as yours"),
    ),
    "template.changed": (
        QT_TRANSLATE_NOOP("words", "Your text changed"),
        QT_TRANSLATE_NOOP("words", "change your text"),
    ),
    "template.deleted": (
        QT_TRANSLATE_NOOP("words", "Your text deleted"),
        QT_TRANSLATE_NOOP("words", "delete your text"),
    ),
    "practice.reviewed": (
        QT_TRANSLATE_NOOP("words", "Practised"),
        QT_TRANSLATE_NOOP("words", "practise"),
    ),
    "outbox.queued": (
        QT_TRANSLATE_NOOP("words", "It will be sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.cancelled": (
        QT_TRANSLATE_NOOP("words", "It will not be sent"),
        QT_TRANSLATE_NOOP("words", "take the mail back"),
    ),
    "outbox.claimed": (
        QT_TRANSLATE_NOOP("words", "It is being sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.given_back": (
        QT_TRANSLATE_NOOP("words", "It will be sent later"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.sent": (
        QT_TRANSLATE_NOOP("words", "It was sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.maybe_sent": (
        QT_TRANSLATE_NOOP("words", "It may have been sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.put_off": (
        QT_TRANSLATE_NOOP("words", "It will be tried again"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.failed": (
        QT_TRANSLATE_NOOP("words", "It could not be sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.found_open": (
        QT_TRANSLATE_NOOP("words", "It may have been sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
    "outbox.found_sent": (
        QT_TRANSLATE_NOOP("words", "It was sent"),
        QT_TRANSLATE_NOOP("words", "send the mail"),
    ),
}
