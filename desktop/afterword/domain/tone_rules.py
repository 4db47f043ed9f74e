"""The few rules above the weights: what must never be missed, and what is never worth a word (C12)."""

import re
from collections.abc import Sequence

from afterword.domain.tone_values import Category

_SELECTED = "(?:hired?|choose|chosen|select(?:ed)?|pick(?:ed)?|appoint(?:ed)?|employ|successful|accepted)"
_FEELING = "(?:very |so |really |absolutely |deeply |extremely |quite |frankly |truly )*"
_LAWYER = "(?:lawyers?|solicitors?|attorneys?|barristers?)"
_ERRED = "(?:have )?(?:made|are making)"
_SOURCES: tuple[tuple[Category, tuple[str, ...]], ...] = (
    (
        Category.BLAME_QUESTION,
        (
            r"\bwhat(?: all| exactly)? (?:did|have) i (?:do|done|get|got|say|said) (?:so |all )?wrong\b",
            r"\bwhere (?:did|have) i (?:go|gone|went|mess|screw|fail|slip|fall short|f[ae]ll)\b",
            r"\bwhat (?:was|were|are|is) my (?:\S+ ){0,2}?(?:mistakes?|weaknesses|faults?|failings?)\b",
            r"\bwhat (?:did|have) i (?:mess|screw|muck)(?:ed)? up\b",
            r"\b(?:what|where) (?:it is )?(?:that )?i (?:did|went|got) wrong\b",
            r"\bwhat mistakes? (?:did|have) i\b",
        ),
    ),
    (
        Category.WHY_NOT_HIRED,
        (
            rf"\bwhy (?:did|have|do|would|could) (?:you )?not (?:you )?(?:to )?{_SELECTED}\b",
            rf"\bwhy (?:was|am|were) (?:i not|not i) (?:\S+ )?{_SELECTED}\b",
            rf"\bwhy i (?:was|am) not (?:\S+ )?{_SELECTED}\b",
            r"\bwhy (?:did i not|i did not) get (?:the|this|that|it)\b",
            r"\bwhy (?:was i|i was|did you|you) (?:reject|turn)\w*\b",
            r"\bwhy was i (?:un|passed|turned|ruled|overlooked)\w*",
        ),
    ),
    (
        Category.DEMAND,
        (
            r"^(?:i|we) demand\b(?! a rematch)",
            r"\byou owe me (?:an? (?!coffee)|some|the|at least|feedback)\b",
        ),
    ),
    (
        Category.CHALLENGE_DECISION,
        (
            r"\bplease reconsider\b",
            r"\b(?:ask|want|like|urge|beg) you to reconsider\b",
            rf"^(?:i \w+ )?(?:that )?you {_ERRED} an? (?:\w+ ){{0,2}}(?:mistake|error)(?: with me)? ?[.!]*$",
        ),
    ),
    (Category.PLEADING, (r"\bi (?:am )?beg(?:ging)? (?:of )?you\b",)),
    (
        Category.ANGER,
        (
            rf"\bi (?:am|feel) {_FEELING}(?:angry|furious|livid|disgusted|appalled|outraged|insulted)\b",
            r"\b(?:shame on you|how dare you|(?:thanks|thank you) for nothing)\b",
            r"\b(?:this|that|it) (?:is|was) (?:\w+ )?(?:unacceptable|disgraceful|an insult|a disgrace)\b",
        ),
    ),
    (
        Category.LEGAL_THREAT,
        (
            rf"\b(?:consult|contact|speak|hear|instruct)\w* (?:to |from |with )?(?:a|my) {_LAWYER}\b",
            r"\b(?:take|taking|consider|considering) legal (?:action|advice|steps)\b",
        ),
    ),
)
_MUST = tuple((category, re.compile("|".join(sources))) for category, sources in _SOURCES)
_DISCLAIMED = re.compile(
    r"\b(?:not|never|no|nor|rather than|instead of|without|knew|know now|told me|showed me|realised|realized|"
    r"understand|see|stopped|longer)\b(?: \S+){0,9}? (?:what|where|why|reconsider|demand|owe|mistake|beg|"
    r"angry|furious|insult\w*|unacceptable|legal|lawyers?|solicitors?)\b"
)
_WHY = re.compile(rf"\bwhy\b(?: \S+){{0,4}}? not(?: \S+){{0,3}}? {_SELECTED}\b")
_COURTESY = re.compile(
    r"(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings)\b(?: [\w.'&-]+){0,5} ?[,!.]*"
    r"|(?:(?:with |my |kind |kindest |best |warm |warmest |many |very )*"
    r"(?:regards|wishes|thanks)|yours(?: \w+)?|best|cheers|thanks|thank you|sincerely|warmly|regards)"
    r" ?[,!.]*(?: (?!for\b|with\b|to\b|that\b|a\b)[\w.'-]+){0,3})"
)
_DENIAL = re.compile(
    r"(?:this|that|it) is (?:not|no) (?:(?:a|an|meant as|meant as a|meant as an) )?"
    r"(?:complaint|criticism|reproach|appeal|accusation|threat) ?[,!.]*"
)


def surely_flagged(words: Sequence[str]) -> Category | None:
    """Return the category that the wording leaves no doubt about, or None (C12)."""
    text = " ".join(words)
    for category, expression in _MUST:
        if expression.search(text) and not _DISCLAIMED.search(text):
            return category
    return None


def asks_why(words: Sequence[str]) -> bool:
    """Whether the words, among others, ask why one was not hired."""
    return _WHY.search(" ".join(words)) is not None


def never_flagged(words: Sequence[str]) -> bool:
    """Whether this is only a greeting, a closing line or a plain denial, or has no word at all."""
    if not any(word[:1].isalnum() for word in words):
        return True
    text = " ".join(words)
    courteous = len(words) <= 8 and "?" not in words and _COURTESY.fullmatch(text) is not None
    return courteous or _DENIAL.fullmatch(text) is not None
