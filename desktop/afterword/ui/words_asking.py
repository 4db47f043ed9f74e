"""The words for whom to ask, when, and what to bear in mind."""

from afterword.domain.asking import Likelihood, Note, Standing, WhyThem
from afterword.ui.marking import QT_TRANSLATE_NOOP

WHY_THEM = {
    WhyThem.AGENCY: QT_TRANSLATE_NOOP("words", "your recruiter at the agency"),
    WhyThem.GAVE_NEWS_AND_INTERVIEWED: QT_TRANSLATE_NOOP("words", "interviewed you and gave you the news"),
    WhyThem.HIRING_MANAGER_INTERVIEWED: QT_TRANSLATE_NOOP("words", "hiring manager, interviewed you"),
    WhyThem.INTERVIEWED: QT_TRANSLATE_NOOP("words", "interviewed you"),
    WhyThem.FOR_THE_PANEL: QT_TRANSLATE_NOOP("words", "speaks for the panel"),
    WhyThem.RECRUITER: QT_TRANSLATE_NOOP("words", "recruiter"),
    WhyThem.HR: QT_TRANSLATE_NOOP("words", "human resources"),
}
STANDINGS = {
    Standing.NOT_DECIDED: QT_TRANSLATE_NOOP("words", "There is no decision yet."),
    Standing.NO_ONE_TO_ASK: QT_TRANSLATE_NOOP(
        "words", "Nobody interviewed you here, so there is no one to ask."
    ),
    Standing.NOT_WANTED: QT_TRANSLATE_NOOP("words", "You chose not to ask here."),
    Standing.ALREADY_ASKED: QT_TRANSLATE_NOOP("words", "You have asked here already. One ask is enough."),
    Standing.BREATHE: QT_TRANSLATE_NOOP("words", "Take a day first. The draft will wait for you."),
    Standing.OPEN: QT_TRANSLATE_NOOP("words", "This is a good time to ask."),
    Standing.LATE: QT_TRANSLATE_NOOP("words", "It is a little late, and still all right to ask."),
    Standing.TOO_LATE: QT_TRANSLATE_NOOP(
        "words", "It is more than two weeks ago. Better to say hello in a few months."
    ),
}
LIKELIHOODS = {
    Likelihood.LOW: QT_TRANSLATE_NOOP("words", "After one round, few people answer."),
    Likelihood.FAIR: QT_TRANSLATE_NOOP("words", "After two rounds, some people answer."),
    Likelihood.GOOD: QT_TRANSLATE_NOOP("words", "After a final round, people answer most often."),
}
NOTES = {
    Note.THANK_FIRST: QT_TRANSLATE_NOOP(
        "words", "You have not thanked them for the interview; this note does both."
    ),
    Note.ASK_ON_THE_PHONE: QT_TRANSLATE_NOOP(
        "words", "The news came by phone. On such a call you can ask at once; a note is still fine."
    ),
    Note.ONE_OF_THE_PANEL: QT_TRANSLATE_NOOP("words", "Ask one person of the panel, not all of them."),
    Note.NO_ADDRESS: QT_TRANSLATE_NOOP("words", "There is no mail address for this person yet."),
    Note.LATE: QT_TRANSLATE_NOOP("words", "The news is more than a week old."),
}
MOMENT = QT_TRANSLATE_NOOP("words", "{day} is %n working day(s) after the news.")
CHOICE = QT_TRANSLATE_NOOP("words", "{person}: {why}. {day} is %n working day(s) after the news.")
