"""What each step of the book is called: as done ("Application added"), and as an act ("add application")."""

from afterword.ui.marking import QT_TRANSLATE_NOOP

# name of the step: (what is done, what undo takes back). %n is the step's count.
STEPS: dict[str, tuple[str, str]] = {
    "application.added": (
        QT_TRANSLATE_NOOP("words", "Application added"),
        QT_TRANSLATE_NOOP("words", "add application"),
    ),
    "application.changed": (
        QT_TRANSLATE_NOOP("words", "Application changed"),
        QT_TRANSLATE_NOOP("words", "change application"),
    ),
    "application.deleted": (
        QT_TRANSLATE_NOOP("words", "%n application(s) deleted"),
        QT_TRANSLATE_NOOP("words", "delete %n application(s)"),
    ),
    "application.archived": (
        QT_TRANSLATE_NOOP("words", "%n application(s) archived"),
        QT_TRANSLATE_NOOP("words", "archive %n application(s)"),
    ),
    "application.unarchived": (
        QT_TRANSLATE_NOOP("words", "%n application(s) taken from the archive"),
        QT_TRANSLATE_NOOP("words", "take %n application(s) from the archive"),
    ),
    "application.waiting": (
        QT_TRANSLATE_NOOP("words", "Marked as waiting"),
        QT_TRANSLATE_NOOP("words", "mark as waiting"),
    ),
    "application.offer": (
        QT_TRANSLATE_NOOP("words", "Offer noted"),
        QT_TRANSLATE_NOOP("words", "note the offer"),
    ),
    "application.accepted": (
        QT_TRANSLATE_NOOP("words", "Marked as accepted"),
        QT_TRANSLATE_NOOP("words", "mark as accepted"),
    ),
    "application.not_selected": (
        QT_TRANSLATE_NOOP("words", "Marked as not selected"),
        QT_TRANSLATE_NOOP("words", "mark as not selected"),
    ),
    "application.withdrawn": (
        QT_TRANSLATE_NOOP("words", "Marked as withdrawn"),
        QT_TRANSLATE_NOOP("words", "mark as withdrawn"),
    ),
    "application.no_response": (
        QT_TRANSLATE_NOOP("words", "Marked as no response"),
        QT_TRANSLATE_NOOP("words", "mark as no response"),
    ),
    "request.not_asked": (
        QT_TRANSLATE_NOOP("words", "Request set back"),
        QT_TRANSLATE_NOOP("words", "set the request back"),
    ),
    "request.asked": (
        QT_TRANSLATE_NOOP("words", "Marked as asked"),
        QT_TRANSLATE_NOOP("words", "mark as asked"),
    ),
    "request.nudged": (
        QT_TRANSLATE_NOOP("words", "Marked as reminded"),
        QT_TRANSLATE_NOOP("words", "mark as reminded"),
    ),
    "request.advice_received": (
        QT_TRANSLATE_NOOP("words", "Marked as answered with advice"),
        QT_TRANSLATE_NOOP("words", "mark as answered with advice"),
    ),
    "request.declined": (
        QT_TRANSLATE_NOOP("words", "Marked as declined"),
        QT_TRANSLATE_NOOP("words", "mark as declined"),
    ),
    "request.no_answer": (
        QT_TRANSLATE_NOOP("words", "Request closed without an answer"),
        QT_TRANSLATE_NOOP("words", "close the request"),
    ),
    "request.not_wanted": (
        QT_TRANSLATE_NOOP("words", "You will not be reminded to ask"),
        QT_TRANSLATE_NOOP("words", "leave asking out"),
    ),
    "interview.added": (
        QT_TRANSLATE_NOOP("words", "Interview added"),
        QT_TRANSLATE_NOOP("words", "add interview"),
    ),
    "interview.changed": (
        QT_TRANSLATE_NOOP("words", "Interview changed"),
        QT_TRANSLATE_NOOP("words", "change interview"),
    ),
    "interview.deleted": (
        QT_TRANSLATE_NOOP("words", "%n interview(s) deleted"),
        QT_TRANSLATE_NOOP("words", "delete %n interview(s)"),
    ),
    "interview.debriefed": (
        QT_TRANSLATE_NOOP("words", "Debrief kept"),
        QT_TRANSLATE_NOOP("words", "keep the debrief"),
    ),
    "interview.upcoming": (
        QT_TRANSLATE_NOOP("words", "Marked as upcoming"),
        QT_TRANSLATE_NOOP("words", "mark as upcoming"),
    ),
    "interview.awaiting_news": (
        QT_TRANSLATE_NOOP("words", "Marked as waiting for news"),
        QT_TRANSLATE_NOOP("words", "mark as waiting for news"),
    ),
    "interview.passed": (
        QT_TRANSLATE_NOOP("words", "Round marked as passed"),
        QT_TRANSLATE_NOOP("words", "mark the round as passed"),
    ),
    "interview.not_selected": (
        QT_TRANSLATE_NOOP("words", "Round marked as not selected"),
        QT_TRANSLATE_NOOP("words", "mark the round as not selected"),
    ),
    "interview.cancelled": (
        QT_TRANSLATE_NOOP("words", "Interview marked as cancelled"),
        QT_TRANSLATE_NOOP("words", "mark the interview as cancelled"),
    ),
    "interview.withdrawn": (
        QT_TRANSLATE_NOOP("words", "Interview marked as withdrawn"),
        QT_TRANSLATE_NOOP("words", "mark the interview as withdrawn"),
    ),
    "focus.chosen": (
        QT_TRANSLATE_NOOP("words", "Focus points chosen"),
        QT_TRANSLATE_NOOP("words", "choose focus points"),
    ),
    "focus.judged": (
        QT_TRANSLATE_NOOP("words", "Focus point noted"),
        QT_TRANSLATE_NOOP("words", "note the focus point"),
    ),
    "imports.applied": (
        QT_TRANSLATE_NOOP("words", "Import done, %n new"),
        QT_TRANSLATE_NOOP("words", "import"),
    ),
}
