"""The words of a call, to be said aloud. None asks how the person who was hired is doing (C30)."""

from afterword.domain.call_script import Part, Say
from afterword.ui.marking import QT_TRANSLATE_NOOP

PARTS = {
    Part.OPEN: QT_TRANSLATE_NOOP("touch", "How to open"),
    Part.TELL: QT_TRANSLATE_NOOP("touch", "What to tell"),
    Part.ASK: QT_TRANSLATE_NOOP("touch", "What to ask"),
    Part.CLOSE: QT_TRANSLATE_NOOP("touch", "How to close"),
    Part.MIND: QT_TRANSLATE_NOOP("touch", "Keep in mind"),
}

# {person} is called, {me} calls; {day} and {text} are those of the line.
LINES = {
    Say.HELLO_AFTER_ROLE: QT_TRANSLATE_NOOP(
        "touch", "Hello {person}, this is {me}. We talked in {day} about the role {text}."
    ),
    Say.HELLO_MET: QT_TRANSLATE_NOOP("touch", "Hello {person}, this is {me}. We met at {text}."),
    Say.HELLO_AGAIN: QT_TRANSLATE_NOOP(
        "touch", "Hello {person}, this is {me} again. We were last in touch in {day}."
    ),
    Say.TRIED_BEFORE: QT_TRANSLATE_NOOP(
        "touch", "I tried to reach you before; I hope today suits you better."
    ),
    Say.GOOD_MOMENT: QT_TRANSLATE_NOOP("touch", "Is this a good moment for two minutes?"),
    Say.WHEN_ELSE: QT_TRANSLATE_NOOP("touch", "If not: when would suit you better?"),
    Say.IT_PAID_OFF: QT_TRANSLATE_NOOP(
        "touch", "Your advice paid off, and I wanted to tell you. You had said: “{text}”"
    ),
    Say.I_USED_IT: QT_TRANSLATE_NOOP("touch", "I have used your advice since then. You had said: “{text}”"),
    Say.I_PRACTISE_IT: QT_TRANSLATE_NOOP(
        "touch", "I have been practising what you told me. You had said: “{text}”"
    ),
    Say.I_HAVE_WORK: QT_TRANSLATE_NOOP(
        "touch", "I have found work by now. I am calling to say thank you, and to stay in touch."
    ),
    Say.I_APPLIED_AGAIN: QT_TRANSLATE_NOOP("touch", "I have applied with you again, as {text}."),
    Say.HOW_IS_THE_TEAM: QT_TRANSLATE_NOOP("touch", "How is the team doing?"),
    Say.STILL_INTERESTED: QT_TRANSLATE_NOOP(
        "touch", "I enjoyed our talk, and I would still be glad to work at {text}."
    ),
    Say.WHAT_IS_PLANNED: QT_TRANSLATE_NOOP(
        "touch", "What are you planning for the coming months, and could I be of use?"
    ),
    Say.WHICH_ROLES: QT_TRANSLATE_NOOP(
        "touch", "Which roles do you see coming for somebody with my background?"
    ),
    Say.THANKS: QT_TRANSLATE_NOOP("touch", "Thank you for your time, {person}."),
    Say.CALL_AGAIN: QT_TRANSLATE_NOOP("touch", "May I call again in a few months?"),
    Say.NEVER_ASK_ABOUT_OTHERS: QT_TRANSLATE_NOOP(
        "touch", "Ask about the team, never about a single colleague or how somebody else is doing."
    ),
    Say.TO_THE_MACHINE: QT_TRANSLATE_NOOP(
        "touch", "If a machine answers: your name, one friendly sentence, your number. That is enough."
    ),
    Say.LAST_TIME: QT_TRANSLATE_NOOP("touch", "You noted on {day}: {text}"),
    Say.LAST_TRY: QT_TRANSLATE_NOOP(
        "touch", "There was no answer last time. If there is none now, no further call is suggested."
    ),
}
