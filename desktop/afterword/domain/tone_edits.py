"""Edits what the writer wrote, where what stays around the edited part is sound and still fits it."""

import re
from collections.abc import Iterator, Sequence

from afterword.domain.tone_kinder import Edit, Kinder
from afterword.domain.tone_values import Category

_FIRST_PERSON = re.compile(r"I\b")
_OPENS = re.compile(r"(?:I|please|thank you)\b")
_ASKED = re.compile(r"^((?:what|how|where|which \w+)) could I\b", re.IGNORECASE)
_TOLD = re.compile(r"^((?:what|how|where|which \w+)) I could\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:but|and|so|or|then|because|well|honestly|please)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*[\w']+")
_TIMELESS = re.compile(r"\bwhat (?:could i|i could) do better$", re.IGNORECASE)
_EACH = 2
"""Advice that is tried in one place of a sentence."""

_QUOTED = re.compile(r"\"[^\"]*\"?|(?<!\w)'(?=\S)[^']{3,200}(?<=\S)'(?!\w)")
_MIND = re.compile(r"\b(?:would|do)(?: ?n't| not) mind\b|\bif not\b", re.IGNORECASE)
_PAINFUL = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|unable|cannot|can ?not|dont|didnt|cant|wont|"
    r"awake|nights?|sleep\w*|haunt\w*|ke(?:ep|pt)|torment\w*|tortur\w+|eat(?:s|ing)?|cr(?:y|ies|ied|ying)|"
    r"tears|sick|bother\w*|hurt\w*|stop|peace|closure|move on|angry|upset|desperate\w*|obsess\w+|must|need|"
    r"deserve\w*|owed?|demand\w*|insist\w*|right to|surely|clearly|obviously|fail\w*|reject\w*|refus\w+|"
    r"turn(?:ed)? (?:me )?down|wrong|bad(?:ly)?|worse|worst|asham\w+|embarrass\w+|stupid|trying|at a loss|"
    r"ghost\w*|silence|myself|every (?:day|week)|(?:you|they) should|"
    r"ignor\w+|over and over|struck|broke\w*|hate\w*|afraid|worr(?:y|ied|ies))\b|n't\b",
    re.IGNORECASE,
)
"""What must not stay around a kinder part: the sentence would keep its sting, or say what is not meant."""

_DEPENDS = re.compile(
    r"(?:when|whenever|if(?! (?:i may|possible|you))|because|since|although|though|even|as|while|after|"
    r"before|unless|until|given|considering|seeing)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"\b(?:thank\w*|respect|accept|appreciate|enjoyed|lovely|glad|hope|pleasure|grateful|great|good|nice)\b|"
    r"^\W*(?:well|honestly|sorry|excuse me|hi|hello|hey|dear|sir|madam|please|ok|okay|just|now|then)?\W*"
    r"(?:\w+\W*)?$",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:(?:tell|show|teach|give|help|enlighten|inform|advise) (?:me|us)|(?:let|lemme)(?: me| us)? know|"
    r"(?:to|i|you|me|please|just|kindly) (?:know|hear|see|learn|understand|ask|be told|find out|enquire|"
    r"inquire|explain|say|share|point out|think|clarify|indicate|suggest)|wonder(?:ing|ed)?|curious|"
    r"interested|(?:telling me|hearing|knowing|learning)|explain (?:me|to me)|(?:is|was|were) there)"
    r"(?: [\w']+){0,4}$",
    re.IGNORECASE,
)
_TOO_LATE = re.compile(r"^(?:(?!\bwonder).)*\bthere (?:was|were)$", re.IGNORECASE)
"""Leads to what is over, not to what one could do: "do you think there was"."""

_SPOKEN_TO = re.compile(r"\b(?:i|me|us|you|please|kindly|lemme|there)\b|^tell", re.IGNORECASE)
_TOLD_TO = re.compile(
    r"(?:^|\b(?:please|kindly)|\b(?:could|would|can|will|might) you(?: (?:please|kindly|perhaps|just|"
    r"possibly))*|\byou to|\bas to|\band)$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:,? ?(?:please|thank you|thanks|if i may(?: ask)?|if (?:at all )?possible|if so|if any|"
    r"if you (?:can|could|do ?n't|do not|would|have|are|wish|like|know|remember|please)\b[^,;]*|"
    r"so (?:that )?i (?:can|could|may|might)\b[^,;]*|(?:so as|in order) to\b[^,;]*|to help me\b[^,;]*|"
    r"for (?:the )?next time|next time|at the time|(?:would|could|can|will) you|"
    r"when it suits you|(?:in|during|at|on) (?:my|the|your|that|this|our) "
    r"(?:(?!(?:and|or|but|that|who|when)\b)[\w-]+ ?){1,4}))*[^\w\"]*",
    re.IGNORECASE,
)
"""What may stay behind an edited part."""


def edited(
    old: str, plain: str, category: Category, *, kinder: Kinder, advice: Sequence[str]
) -> Iterator[str]:
    """Yield the words with one part of them edited; ``plain`` are the same with straight quotes.

    Words that quote somebody are never edited.
    """
    if _QUOTED.search(plain):
        return
    for edit in kinder.edits:
        found = edit.found.search(plain) if category in edit.categories else None
        if found is None or not _stays(plain[: found.start()], plain[found.end() :]):
            continue
        for new in _instead(edit, found, plain, advice=advice):
            yield old[: found.start()] + cased(new, like=found.group()) + old[found.end() :]


def unquoted(plain: str) -> str:
    """Return a text with straight quotes without the words that it quotes."""
    return " ".join(_QUOTED.sub(" ", plain).split()) if _QUOTED.search(plain) else plain


def _instead(edit: Edit, found: re.Match[str], plain: str, *, advice: Sequence[str]) -> Iterator[str]:
    before, asked = plain[: found.start()], plain.rstrip().endswith("?")
    for clause in advice[:_EACH] if "{advice}" in edit.instead else ("",):
        new = found.expand(edit.instead).replace("{advice}", clause)
        is_told = _FIRST_PERSON.match(new) is not None and asked
        if is_told or not _leads_to(new, before.rstrip()):
            continue
        if new.startswith("suggest") and not before.strip():
            new = f"please {new}"
        new = in_order(new, before=before, asked=asked)
        if _TOLD.match(new) and not _leads_on(before):
            continue
        if _TIMELESS.search(new) and not _GOES_ON.match(plain, found.end()):
            new += " next time"
        yield new


def _stays(before: str, after: str) -> bool:
    """Whether what stands around an edited part may stay."""
    if _REST.fullmatch(after) is None or any(
        _PAINFUL.search(_MIND.sub(" ", each)) for each in (before, after)
    ):
        return False
    led = before.rstrip()
    clause = re.split(r"[,;:.!?\u2026\u2013\u2014]\s", led)[-1]
    if _leads_on(led):
        wants = _WANTS.search(clause) and _SPOKEN_TO.search(clause) and not _TOO_LATE.match(clause)
        return bool(wants) or _TOLD_TO.search(clause) is not None
    return not _DEPENDS.match(led) and _KIND.search(_JOINED.sub("", led)) is not None


def _leads_to(new: str, led: str) -> bool:
    """Whether what stands before runs on into the new words, if it runs on at all."""
    if new.startswith("suggest"):
        return _TOLD_TO.search(led) is not None
    if new.startswith("please") and "please" in led.lower():
        return False
    return not (_OPENS.match(new) and _leads_on(led))


def in_order(new: str, *, before: str, asked: bool) -> str:
    """Return a question's words in the order of a question, or of a clause where something leads up to it."""
    if _leads_on(before):
        return _ASKED.sub(r"\1 I could", new)
    return _TOLD.sub(r"\1 could I", new) if asked else new


def _leads_on(before: str) -> bool:
    """Whether what stands before runs on into what follows: "I wonder", but not "Thanks, but"."""
    leads = before.rstrip()
    return bool(leads) and leads[-1].isalnum() and not _JOINED.search(leads)


def cased(new: str, *, like: str) -> str:
    """Return new words that begin with a capital where the old ones did; "I" always has one."""
    had = like.lstrip()[:1].isupper() and not _FIRST_PERSON.match(like.lstrip())
    return new[:1].upper() + new[1:] if had else new
