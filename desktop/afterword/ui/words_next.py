"""The words for what to do next: the step itself, the reason, the button that does it."""

from afterword.domain.step import Part, StepKind, Why
from afterword.ui.marking import QT_TRANSLATE_NOOP

PARTS = {
    Part.NOW: QT_TRANSLATE_NOOP("words", "Now"),
    Part.SOON: QT_TRANSLATE_NOOP("words", "Soon"),
    Part.WAITING: QT_TRANSLATE_NOOP("words", "Waiting for others"),
}

# {person}, {employer} and {role} stand for whom and what it is about; a sentence without one is chosen below.
STEPS = {
    StepKind.SETTLE_MAIL: QT_TRANSLATE_NOOP("words", "Settle the mail to {person}"),
    StepKind.LOOK_AT_REPLY: QT_TRANSLATE_NOOP("words", "Read the reply from {person}"),
    StepKind.PREPARE: QT_TRANSLATE_NOOP("words", "Prepare for {role} at {employer}"),
    StepKind.THANK_INTERVIEW: QT_TRANSLATE_NOOP("words", "Thank {person} for the interview"),
    StepKind.DEBRIEF: QT_TRANSLATE_NOOP("words", "Note how it went: {role} at {employer}"),
    StepKind.THANK_ADVICE: QT_TRANSLATE_NOOP("words", "Thank {person} for answering"),
    StepKind.TELL_PAID_OFF: QT_TRANSLATE_NOOP("words", "Tell {person} that the advice helped"),
    StepKind.ASK_ADVICE: QT_TRANSLATE_NOOP("words", "Ask {person} for advice"),
    StepKind.NUDGE: QT_TRANSLATE_NOOP("words", "Remind {person} once, gently"),
    StepKind.CHECK_IN: QT_TRANSLATE_NOOP("words", "Ask {employer} for news: {role}"),
    StepKind.NOTE_DECISION: QT_TRANSLATE_NOOP("words", "Note the decision: {role} at {employer}"),
    StepKind.CLOSE_REQUEST: QT_TRANSLATE_NOOP("words", "Close the request to {person}"),
    StepKind.CLOSE_APPLICATION: QT_TRANSLATE_NOOP("words", "Put {role} at {employer} to rest"),
    StepKind.CALL: QT_TRANSLATE_NOOP("words", "Call {person} at {employer}"),
    StepKind.WRITE: QT_TRANSLATE_NOOP("words", "Write to {person} at {employer}"),
    StepKind.OWN: QT_TRANSLATE_NOOP("words", "{text}"),
    StepKind.PRACTISE: QT_TRANSLATE_NOOP("words", "Practise for two minutes"),
    StepKind.SEND_LATER: QT_TRANSLATE_NOOP("words", "A mail to {person} will be sent"),
    StepKind.AWAIT_ADVICE: QT_TRANSLATE_NOOP("words", "{person} has been asked for advice"),
    StepKind.AWAIT_NEWS: QT_TRANSLATE_NOOP("words", "{employer} owes you news: {role}"),
}

# The step beside its application: there employer and role are told already.
SHORT = {
    StepKind.SETTLE_MAIL: QT_TRANSLATE_NOOP("words", "Settle a mail"),
    StepKind.LOOK_AT_REPLY: QT_TRANSLATE_NOOP("words", "Read a reply"),
    StepKind.PREPARE: QT_TRANSLATE_NOOP("words", "Prepare"),
    StepKind.THANK_INTERVIEW: QT_TRANSLATE_NOOP("words", "Thank for the interview"),
    StepKind.DEBRIEF: QT_TRANSLATE_NOOP("words", "Note how it went"),
    StepKind.THANK_ADVICE: QT_TRANSLATE_NOOP("words", "Thank for the advice"),
    StepKind.TELL_PAID_OFF: QT_TRANSLATE_NOOP("words", "Tell that it helped"),
    StepKind.ASK_ADVICE: QT_TRANSLATE_NOOP("words", "Ask for advice"),
    StepKind.NUDGE: QT_TRANSLATE_NOOP("words", "Remind once, gently"),
    StepKind.CHECK_IN: QT_TRANSLATE_NOOP("words", "Ask for news"),
    StepKind.NOTE_DECISION: QT_TRANSLATE_NOOP("words", "Note the decision"),
    StepKind.CLOSE_REQUEST: QT_TRANSLATE_NOOP("words", "Close the request"),
    StepKind.CLOSE_APPLICATION: QT_TRANSLATE_NOOP("words", "Put it to rest"),
    StepKind.CALL: QT_TRANSLATE_NOOP("words", "Call"),
    StepKind.WRITE: QT_TRANSLATE_NOOP("words", "Write"),
    StepKind.OWN: QT_TRANSLATE_NOOP("words", "Your reminder"),
    StepKind.PRACTISE: QT_TRANSLATE_NOOP("words", "Practise"),
    StepKind.SEND_LATER: QT_TRANSLATE_NOOP("words", "A mail will be sent"),
    StepKind.AWAIT_ADVICE: QT_TRANSLATE_NOOP("words", "Waiting for advice"),
    StepKind.AWAIT_NEWS: QT_TRANSLATE_NOOP("words", "Waiting for news"),
}

# The button of a step: what a click does.
ACTS = {
    StepKind.SETTLE_MAIL: QT_TRANSLATE_NOOP("words", "Settle"),
    StepKind.LOOK_AT_REPLY: QT_TRANSLATE_NOOP("words", "Read"),
    StepKind.PREPARE: QT_TRANSLATE_NOOP("words", "Prepare"),
    StepKind.THANK_INTERVIEW: QT_TRANSLATE_NOOP("words", "Write thanks"),
    StepKind.DEBRIEF: QT_TRANSLATE_NOOP("words", "Note it down"),
    StepKind.THANK_ADVICE: QT_TRANSLATE_NOOP("words", "Write thanks"),
    StepKind.TELL_PAID_OFF: QT_TRANSLATE_NOOP("words", "Write a note"),
    StepKind.ASK_ADVICE: QT_TRANSLATE_NOOP("words", "Prepare a kind note"),
    StepKind.NUDGE: QT_TRANSLATE_NOOP("words", "Write a reminder"),
    StepKind.CHECK_IN: QT_TRANSLATE_NOOP("words", "Write"),
    StepKind.NOTE_DECISION: QT_TRANSLATE_NOOP("words", "Note it"),
    StepKind.CLOSE_REQUEST: QT_TRANSLATE_NOOP("words", "Close"),
    StepKind.CLOSE_APPLICATION: QT_TRANSLATE_NOOP("words", "Mark “No response”"),
    StepKind.CALL: QT_TRANSLATE_NOOP("words", "Open the call"),
    StepKind.WRITE: QT_TRANSLATE_NOOP("words", "Write"),
    StepKind.OWN: QT_TRANSLATE_NOOP("words", "Done"),
    StepKind.PRACTISE: QT_TRANSLATE_NOOP("words", "Practise"),
    StepKind.SEND_LATER: QT_TRANSLATE_NOOP("words", "Open"),
    StepKind.AWAIT_ADVICE: QT_TRANSLATE_NOOP("words", "Open"),
    StepKind.AWAIT_NEWS: QT_TRANSLATE_NOOP("words", "Open"),
}

BEAR_IN_MIND = QT_TRANSLATE_NOOP("words", "Bear in mind:")
QUOTED = QT_TRANSLATE_NOOP("words", "“{text}”")

# {day} stands for a day, {text} for a name; %n for a number.
REASONS = {
    Why.MAIL_FAILED: QT_TRANSLATE_NOOP("words", "It could not be sent on {day}."),
    Why.MAIL_MAYBE_SENT: QT_TRANSLATE_NOOP("words", "It may have been sent on {day}; please look."),
    Why.MAIL_HANDED_OVER: QT_TRANSLATE_NOOP("words", "You took it over on {day}. Did it go out?"),
    Why.MAIL_QUEUED: QT_TRANSLATE_NOOP("words", "It leaves on {day}."),
    Why.REPLY_CAME: QT_TRANSLATE_NOOP("words", "It came on {day}."),
    Why.INTERVIEW_ON: QT_TRANSLATE_NOOP("words", "The interview is on {day}."),
    Why.INTERVIEW_HELD: QT_TRANSLATE_NOOP("words", "While it is fresh: two minutes about {day}."),
    Why.NOBODY_THANKED: QT_TRANSLATE_NOOP("words", "A short thank-you is best on the same day."),
    Why.ADVICE_CAME: QT_TRANSLATE_NOOP("words", "The advice came on {day}; thanks within a day are kindest."),
    Why.DECLINED_KINDLY: QT_TRANSLATE_NOOP("words", "A friendly no on {day} deserves thanks, too."),
    Why.ROUND_PASSED: QT_TRANSLATE_NOOP("words", "You used it, and the round at {text} went well."),
    Why.OFFER_CAME: QT_TRANSLATE_NOOP("words", "You used it, and {text} made you an offer."),
    Why.NO_CAME: QT_TRANSLATE_NOOP("words", "The news came on {day}. People answer when asked for advice."),
    Why.NO_ANSWER_SINCE: QT_TRANSLATE_NOOP("words", "No answer since {day}. Most people never answer."),
    Why.PROMISED_BY: QT_TRANSLATE_NOOP("words", "News was promised by {day}."),
    Why.SILENT_SINCE_ROUND: QT_TRANSLATE_NOOP("words", "The last round was on {day}."),
    Why.ROUND_NOT_SELECTED: QT_TRANSLATE_NOOP(
        "words", "The round of {day} was the last. If that was their answer, note it when you like."
    ),
    Why.NEWS_LATE: QT_TRANSLATE_NOOP("words", "News was promised by {day} and has not come."),
    Why.MONTHS_AFTER_NO: QT_TRANSLATE_NOOP(
        "words", "About %n month(s) after the no: the person they hired may not have worked out."
    ),
    Why.LAST_CONTACT: QT_TRANSLATE_NOOP("words", "You were last in touch on {day}."),
    Why.OWN_WORDS: QT_TRANSLATE_NOOP("words", "Your own reminder for {day}."),
    Why.CARDS_DUE: QT_TRANSLATE_NOOP("words", "%n piece(s) of advice to go over."),
    Why.ASKED_ON: QT_TRANSLATE_NOOP("words", "Asked on {day}."),
}
