"""The few rules above the weights: what must never be missed, and what is never worth a word (C12)."""

import re
from collections.abc import Sequence

from afterword.domain.tone_values import Category

_SELECTED = "(?:hired?|choose|chosen|select(?:ed)?|pick(?:ed)?|appoint(?:ed)?|employ|successful|accepted)"
_FEELING = "(?:very |so |really |absolutely |deeply |extremely |quite |frankly |truly )*"
_ANGRY = "(?:angry|furious|livid|disgusted|appalled|outraged|insulted)"
_SCANDAL = "(?:unacceptable|disgraceful|an insult|a disgrace)"
_LAWYER = "(?:lawyers?|solicitors?|attorneys?|barristers?)"
_APPLICANT = "(?:candidate|applicant|person)"
_PLAINLY = "(?:clearly |obviously |easily |simply |still |far |much )?"
_ERRED = "(?:have )?(?:made|are making)"
_VERDICT = (
    "(?:decision|choice|judgment|assessment|verdict|conclusion|outcome|result|process|procedure|rejection)"
)
_GREETED = "(?:dear|hi|hello|hey|cheers|regards|best wishes|thanks|thank you)"
_ABUSED = "(?:idiots|liars|hypocrites|clowns|snakes|muppets|cowards|cheats|snobs|crooks|morons)"
_PLEASE_END = "(?: ,? ?please)? ?[.!?]*$"
_NOT_TOLD = r"(?! (?:(?:, )?(?:and (?:it|that) |in the \w+ )?(?:was|is)|, i now|i will)\b)"
_AT_THE_READER = (
    r"(?= ?(?:[.!?,;]|$)| (?:and|because|that you)\b"
    r"| (?:with|at|about|by) (?:you|your|this|that|the (?:way|decision|outcome|result|interview|process))\b)"
)
_SOURCES: tuple[tuple[Category, tuple[str, ...]], ...] = (
    (
        Category.BLAME_QUESTION,
        (
            r"\bwhat(?: all| exactly)? (?:did|have) i (?:do|done|get|got|say|said) (?:so |all )?wrong\b",
            r"\bwhere (?:did|have) i (?:go|gone|went|mess|screw|fail|slip|fall short|f[ae]ll)\b",
            r"\bwhat (?:was|were|are|is) my (?:\S+ ){0,2}?(?:mistakes?|weaknesses|faults?|failings?)\b",
            r"\bwhat (?:did|have) i (?:mess|screw|muck)(?:ed)? up\b",
            rf"\b(?:what|where) (?:it is )?(?:that )?i (?:did|went|got) wrong\b{_NOT_TOLD}",
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
            r"\bwhy (?:was i|i was|did you|you) (?:reject|turn)\w*\b(?! down (?:is|was)\b)",
            r"\bwhy was i (?:un|passed|turned|ruled|overlooked)\w*",
        ),
    ),
    (
        Category.DEMAND,
        (
            r"^(?:i|we) demand\b(?! (?:a rematch|nothing|much|me)\b)",
            r"\byou owe me (?:an? (?!coffee|beer|drink|pint)|some|the|at least|feedback)\b",
        ),
    ),
    (
        Category.CHALLENGE_DECISION,
        (
            r"\bplease reconsider\b",
            r"\b(?:ask|want|like|urge|beg) you to reconsider\b",
            rf"\bi (?:\w+ )?(?:disagree|do not agree) with (?:your|the|this|that) (?:\w+ )?{_VERDICT}\b",
            r"\bi (?:respectfully|strongly|completely|totally|firmly) disagree\b",
            rf"\b(?:your|the) (?:\w+ )?{_VERDICT} (?:is|was|seems|feels|felt) (?:\w+ )?unfair\b",
            r"^(?:this|that) (?:is|was) (?:\w+ )?unfair ?[.!]*$",
            r"\bplease (?:\w+ )?change your mind\b",
            rf"^(?:i \w+ )?(?:that )?you {_ERRED} an? (?:\w+ ){{0,2}}(?:mistake|error)(?: with me)? ?[.!]*$",
        ),
    ),
    (
        Category.COMPARISON_TO_HIRE,
        (
            rf"\bi (?:was|am) {_PLAINLY}the (?:best|strongest|most \w+) {_APPLICANT}\b(?! (?:at|in)\b)",
            rf"\bi (?:was|am) {_PLAINLY}(?:more|better) (?:qualified|experienced)(?: than (?!i\b)| ?[.!]*$)",
            rf"\bwhat (?:did|has|had) the (?:other|successful|chosen) {_APPLICANT}s? ha(?:ve|d)\b",
        ),
    ),
    (
        Category.PLEADING,
        (
            r"\bi (?:am )?beg(?:ging)? (?:of )?you\b",
            rf"\b(?:give|grant|allow) me (?:a second|another|one more|one last) chance{_PLEASE_END}",
        ),
    ),
    (
        Category.ANGER,
        (
            rf"\bi (?:am|feel) {_FEELING}{_ANGRY}\b{_AT_THE_READER}",
            r"\b(?:shame on you|how dare you)\b",
            r"\b(?:thanks|thank you) for nothing\b(?! (?:less|but|more|being)\b)",
            r"^(?:(?:well|and|so) ,? )?(?:the )?(?:best of|good) luck with that ?[.!]*$",
            rf"\byou (?:\w+ )?{_ABUSED}\b",
            rf"^{_GREETED} (?:, )?(?:\w+ )?{_ABUSED} ?[.!,]*$",
            rf"\b(?:this|that|it) (?:is|was) (?:\w+ )?{_SCANDAL}\b(?! (?:how|what)\b)",
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
    r"\b(?:not|never|no|nor|rather than|instead of|without|knew|(?<!can )(?<!may )(?<!could )(?<!should )"
    r"i know|know now|told me|telling me|showed me|asked|feedback on|put right|realised|realized|understand|"
    r"see|stopped|longer)\b(?: \S+){0,9}? (?:what|where|why|reconsider|demand|owe|mistake|beg|angry|furious|"
    r"insult\w*|unacceptable|legal|lawyers?|solicitors?|disagree|agree|unfair|best|more|better)\b"
)
_QUOTES = '"'
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
        said = expression.search(text)
        if said and not _is_quoted(text, said.start()) and not _DISCLAIMED.search(text, 0, said.end()):
            return category
    return None


def _is_quoted(text: str, at: int) -> bool:
    """Whether a quotation begins right here: the weights see whose words these are."""
    return text[:at].rstrip()[-1:] == _QUOTES


def asks_why(words: Sequence[str]) -> bool:
    """Whether the words, among others, ask why one was not hired."""
    return _WHY.search(" ".join(words)) is not None


def has_courteous_form(words: Sequence[str]) -> bool:
    """Whether this has the form of a greeting, a closing line or a plain denial, or no word at all."""
    if not any(word[:1].isalnum() for word in words):
        return True
    text = " ".join(words)
    courteous = len(words) <= 8 and "?" not in words and _COURTESY.fullmatch(text) is not None
    return (courteous and surely_flagged(words) is None) or _DENIAL.fullmatch(text) is not None
