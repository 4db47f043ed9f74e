"""The words for what an import finds: forms of files, rows left out, rows in doubt, remarks."""

from afterword.domain.import_found import Form, RemarkKind, SkipReason
from afterword.domain.imports import DoubtKind
from afterword.ui.marking import QT_TRANSLATE_NOOP

FORMS = {
    Form.LINKEDIN_APPLICATIONS: QT_TRANSLATE_NOOP("words", "LinkedIn applications"),
    Form.LINKEDIN_SAVED_JOBS: QT_TRANSLATE_NOOP("words", "LinkedIn saved jobs"),
    Form.LINKEDIN_CONNECTIONS: QT_TRANSLATE_NOOP("words", "LinkedIn connections"),
    Form.LINKEDIN_MESSAGES: QT_TRANSLATE_NOOP("words", "LinkedIn messages"),
    Form.HUNTR: QT_TRANSLATE_NOOP("words", "Huntr board"),
    Form.TEAL: QT_TRANSLATE_NOOP("words", "Teal tracker"),
    Form.JOBSYNC: QT_TRANSLATE_NOOP("words", "JobSync jobs"),
    Form.JOBTRAC: QT_TRANSLATE_NOOP("words", "JobTrac applications"),
    Form.JOBSEEKER_ANALYTICS: QT_TRANSLATE_NOOP("words", "Jobseeker Analytics mails"),
    Form.TRACKER: QT_TRANSLATE_NOOP("words", "table of applications"),
    Form.GOOGLE_CONTACTS: QT_TRANSLATE_NOOP("words", "Google contacts"),
    Form.OUTLOOK_CONTACTS: QT_TRANSLATE_NOOP("words", "Outlook contacts"),
    Form.PEOPLE: QT_TRANSLATE_NOOP("words", "table of people"),
    Form.CALENDAR: QT_TRANSLATE_NOOP("words", "calendar"),
    Form.CARDS: QT_TRANSLATE_NOOP("words", "contact cards"),
    Form.MAIL: QT_TRANSLATE_NOOP("words", "mail"),
    Form.MAILBOX: QT_TRANSLATE_NOOP("words", "mailbox"),
    Form.OWN_EMPLOYERS: QT_TRANSLATE_NOOP("words", "employers from Afterword"),
    Form.OWN_CONTACTS: QT_TRANSLATE_NOOP("words", "people from Afterword"),
    Form.OWN_APPLICATIONS: QT_TRANSLATE_NOOP("words", "applications from Afterword"),
    Form.OWN_INTERVIEWS: QT_TRANSLATE_NOOP("words", "interviews from Afterword"),
    Form.OWN_ADVICE: QT_TRANSLATE_NOOP("words", "advice from Afterword"),
    Form.OWN_TOUCHES: QT_TRANSLATE_NOOP("words", "calls and meetings from Afterword"),
    Form.OWN_RECORD: QT_TRANSLATE_NOOP("words", "record from Afterword"),
}

# {column} is a heading of the file, {text} the words that could not be used.
SKIPPED = {
    SkipReason.NO_EMPLOYER: QT_TRANSLATE_NOOP("words", "it names no employer"),
    SkipReason.NO_ROLE: QT_TRANSLATE_NOOP("words", "it names no role"),
    SkipReason.NO_NAME: QT_TRANSLATE_NOOP("words", "it has no name"),
    SkipReason.NO_WORDS: QT_TRANSLATE_NOOP("words", "it has no words"),
    SkipReason.NO_DATE: QT_TRANSLATE_NOOP("words", "it has no date"),
    SkipReason.UNREADABLE_DATE: QT_TRANSLATE_NOOP("words", "“{text}” in {column} is not a date"),
    SkipReason.UNREADABLE_VALUE: QT_TRANSLATE_NOOP("words", "“{text}” in {column} cannot be read"),
    SkipReason.WRONG_COLUMNS: QT_TRANSLATE_NOOP("words", "it has another number of columns than its heading"),
    SkipReason.BROKEN_QUOTES: QT_TRANSLATE_NOOP("words", "its quotation marks do not match"),
    SkipReason.TOO_LONG: QT_TRANSLATE_NOOP("words", "{column} is too long"),
    SkipReason.REPEATED_HEADING: QT_TRANSLATE_NOOP("words", "it repeats the heading"),
    SkipReason.BROKEN: QT_TRANSLATE_NOOP("words", "it cannot be read"),
    SkipReason.REPEATING_EVENT: QT_TRANSLATE_NOOP("words", "it is an event that repeats"),
    SkipReason.NOT_AN_INTERVIEW: QT_TRANSLATE_NOOP("words", "it does not look like an interview"),
    SkipReason.OLDER_VERSION: QT_TRANSLATE_NOOP("words", "a newer version of it is known"),
    SkipReason.NO_SUCH_INTERVIEW: QT_TRANSLATE_NOOP("words", "it cancels an interview that is not kept here"),
    SkipReason.UNKNOWN_PERSON: QT_TRANSLATE_NOOP("words", "{text} is not known here"),
    SkipReason.UNRELATED_MAIL: QT_TRANSLATE_NOOP("words", "it answers none of your mails"),
    SkipReason.AUTOMATIC_MAIL: QT_TRANSLATE_NOOP("words", "a machine wrote it"),
    SkipReason.OWN_MAIL: QT_TRANSLATE_NOOP("words", "you wrote it yourself"),
}

# {like} is what it looks like.
DOUBTS = {
    DoubtKind.SIMILAR_EMPLOYER: QT_TRANSLATE_NOOP("words", "the employer is spelled like {like}"),
    DoubtKind.SIMILAR_PERSON: QT_TRANSLATE_NOOP("words", "the person is spelled like {like}"),
    DoubtKind.NEAR_DAY: QT_TRANSLATE_NOOP("words", "it looks like {like}, a few days apart"),
    DoubtKind.NEAR_TIME: QT_TRANSLATE_NOOP("words", "it looks like {like}, at another time of the day"),
    DoubtKind.SEVERAL: QT_TRANSLATE_NOOP("words", "it may be one of several, such as {like}"),
    DoubtKind.WHICH_APPLICATION: QT_TRANSLATE_NOOP("words", "it was put to the latest application, {like}"),
}

# {about} is a column or a zone.
REMARKS = {
    RemarkKind.UNCERTAIN_DATES: QT_TRANSLATE_NOOP(
        "words", "In {about} it is not certain whether the day or the month comes first; please look."
    ),
    RemarkKind.UNUSED_COLUMNS: QT_TRANSLATE_NOOP("words", "Not used: {about}."),
    RemarkKind.STATUS_NOT_SET: QT_TRANSLATE_NOOP("words", "A guessed status was not taken over: {about}."),
    RemarkKind.ALL_DAY: QT_TRANSLATE_NOOP(
        "words", "All-day events were put at nine in the morning: {about}."
    ),
    RemarkKind.UNKNOWN_ZONE: QT_TRANSLATE_NOOP(
        "words", "The time zone {about} is not known; yours was taken."
    ),
    RemarkKind.KEPT_IN_BACKUPS: QT_TRANSLATE_NOOP(
        "words", "{about} comes back from a backup, not from here."
    ),
}
# Fields of what is kept that a row fills or changes, as they stand after "Northwind, Analyst: ".
FIELDS = {
    "agency": QT_TRANSLATE_NOOP("words", "agency"),
    "applied_on": QT_TRANSLATE_NOOP("words", "day you applied"),
    "calendar_uid": QT_TRANSLATE_NOOP("words", "link to the calendar"),
    "email": QT_TRANSLATE_NOOP("words", "mail address"),
    "minutes": QT_TRANSLATE_NOOP("words", "length"),
    "notes": QT_TRANSLATE_NOOP("words", "notes"),
    "outcome": QT_TRANSLATE_NOOP("words", "outcome"),
    "pay": QT_TRANSLATE_NOOP("words", "pay"),
    "people": QT_TRANSLATE_NOOP("words", "person"),
    "phone": QT_TRANSLATE_NOOP("words", "phone"),
    "place": QT_TRANSLATE_NOOP("words", "place"),
    "posting": QT_TRANSLATE_NOOP("words", "posting"),
    "profile": QT_TRANSLATE_NOOP("words", "profile link"),
    "promised_by": QT_TRANSLATE_NOOP("words", "day news is promised by"),
    "result": QT_TRANSLATE_NOOP("words", "result"),
    "source": QT_TRANSLATE_NOOP("words", "where you found it"),
    "starts_at": QT_TRANSLATE_NOOP("words", "time"),
    "tags": QT_TRANSLATE_NOOP("words", "tags"),
    "title": QT_TRANSLATE_NOOP("words", "title"),
    "website": QT_TRANSLATE_NOOP("words", "website"),
}
CHANGE = QT_TRANSLATE_NOOP("words", "{name}: {fields}")
CHANGE_OF = QT_TRANSLATE_NOOP("words", "{field} ({before} → {after})")
FILL_OF = QT_TRANSLATE_NOOP("words", "{field} ({after})")
NEW = QT_TRANSLATE_NOOP("words", "%n new")
CHANGED = QT_TRANSLATE_NOOP("words", "%n changed")
SAME = QT_TRANSLATE_NOOP("words", "%n known already")
DOUBTFUL = QT_TRANSLATE_NOOP("words", "%n in doubt")
LEFT_OUT = QT_TRANSLATE_NOOP("words", "%n left out")
LINE = QT_TRANSLATE_NOOP("words", "Line {line}: {why}.")
