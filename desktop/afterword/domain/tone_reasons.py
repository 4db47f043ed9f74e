"""Why a finding puts a reader on guard, in one kind sentence that names what was seen."""

from collections.abc import Callable

from afterword.domain.tone_values import Category
from afterword.domain.tone_words import tokens

_SEEN = {
    Category.BLAME_QUESTION: ("FAULT", "OFFEND"),
    Category.WHY_NOT_HIRED: ("REASON", "REFUSE", "DECISION"),
    Category.CHALLENGE_DECISION: ("DISPUTE",),
    Category.ANGER: ("ANGRY",),
    Category.PLEADING: ("HARDSHIP", "PLEAD"),
    Category.GUILT: ("HURT", "EFFORT"),
    Category.SELF_DEPRECATION: ("SELFLOW",),
    Category.DEMAND: ("DEMAND", "DAY"),
    Category.LEGAL_THREAT: ("LEGAL", "PROTECTED"),
    Category.COMPARISON_TO_HIRE: ("RIVAL", "COMPARE", "OTHERS"),
    Category.OTHER: ("REPUTE", "BRIBE", "PRY", "RUNDOWN"),
}
_WHY = {
    Category.BLAME_QUESTION: "{} asks them to name a fault, and most people would rather say nothing; "
    "asking what you "
    "could do better is easier to answer.",
    Category.WHY_NOT_HIRED: "{} asks them to justify the decision, which they can seldom do in writing; "
    "advice for "
    "next time is theirs to give.",
    Category.CHALLENGE_DECISION: "{} reads as if the decision were still open, so they may defend it "
    "instead of "
    "helping you.",
    Category.ANGER: "{} is understandable, but it will be read as anger, and an angry mail gets no advice.",
    Category.PLEADING: "{} puts the weight of your situation on them, though the decision is made; they can "
    "help "
    "more easily with advice.",
    Category.GUILT: "{} lays what it cost you at their door, and a person who feels accused writes "
    "carefully or not "
    "at all.",
    Category.SELF_DEPRECATION: "{} runs you down, and you deserve better: they remember what you show them.",
    Category.DEMAND: "{} sounds like something they owe you; they give advice freely, and more of it when "
    "it is "
    "asked as a favour.",
    Category.LEGAL_THREAT: "{} sounds as if a complaint could follow, and then nobody there may answer you "
    "at all.",
    Category.COMPARISON_TO_HIRE: "{} asks about other candidates, whom they cannot discuss; what you could "
    "do "
    "yourself is a question they can answer.",
    Category.OTHER: "{} would put the reader on guard, and a wary reader gives no advice.",
}
_SHORTEST = 4


def reason(text: str, category: Category, *, ideas_of: Callable[[str], tuple[str, ...]]) -> str:
    """Return one sentence that says why this stretch of a mail would not help its writer."""
    wanted = _SEEN[category]
    for word in tokens(text):
        if len(word) >= _SHORTEST and any(idea in wanted for idea in ideas_of(word)):
            return _WHY[category].format(f"\u201c{word}\u201d")
    return _WHY[category].format("This")
