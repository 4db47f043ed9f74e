"""Finds the phrases by which a mail says that it is a mail (C13): "just checking in", "finds you well".

They are empty where the writer says them of this mail. Who tells of guests that check in, of suppliers
that are followed up, or thanks the reader for reaching out, says something.
"""

import re
from collections.abc import Iterator

from afterword.domain.sentences import Sentence
from afterword.domain.tone_values import Span

_DOING = (
    r"(?:checking[ -]in|touching base|circling back|following[ -]up|reaching out|pinging (?:you|this)|"
    r"bumping (?:this|my \w+))"
)
_DO = r"(?:check[ -]in|touch base|circle back|follow[ -]?up|reach out|ping (?:you|this)|bump (?:this|my \w+))"
_MERELY = r"(?:(?:just|only|simply|merely|quickly|kindly|again|once more) )*"
_GOES_ON = (
    r"(?=\W*$|\W*[,.!?;:\u2026\u2013\u2014()]|\s+-|\s+(?:(?:about|after|before|concerning|for|from|on|re|"
    r"regarding|since|to|with)\s+(?:an?|any|application|ask|check|circle|express|find|follow|get|hear|how|i|inquire|enquire|it|know|last|learn|let|"
    r"make|my|no|one|our|say|some|something|see|share|thank|that|the|things|this|today|tomorrow|touch|two|what|when|where|whether|wish|yesterday|"
    r"you|your|yours|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|again|and|as|because|briefly|but|by|here|if|"
    r"in case|in the hope|kindly|like|now|politely|once|one|quick\w*|real(?:ly)?|this|up|very|while)\b)"
)
_HELLO = r"(?:(?:hi|hello|hey|dear|greetings|good \w+)\b[^,.!?]{0,40}[,.!\u2013\u2014-]+\s*)"
_AM = (
    r"(?:i(?:['\u2019 ]?m| am| was|['\u2019]ve been| have been|['\u2019]ll be| will be| shall be| thought of"
    r"|['\u2019]d been)|sorry (?:for|about|to be)|(?:mind|excuse|pardon|forgive) (?:me|my)(?: for)?|"
    r"(?:it|this) (?:is|was) me|it['\u2019]s me)"
)
_TO = (
    r"(?:\bi(?:['\u2019](?:m|d|ll|ve|d better))?|(?:^|(?<=[.,!?;:]))\W*)\s*(?:(?:also|am|be|better|can|could|"
    r"decided|do|emailing|feel|felt|figured|going|had|have|hope|hoped|hoping|i|i['\u2019]d|i['\u2019]ll|just|like|love|"
    r"mailing|may|mean|meant|might|must|need|needed|now|only|ought|quickly|shall|should|simply|thought|to|try|"
    r"trying|want|wanted|was|will|wish|wished|would|writing)\s+)+?|"
    r"(?:let|allow|permit) me(?: to)?\s+|sorry to\s+|(?:may|can|could|might) i\s+|"
    r"(?:e-?mail|mail|message|note|letter) is (?:just |only )?to\s+|^to\s+"
)
_MAIL = r"(?:(?:this|my|the|these) (?:[\w-]+ ){0,2}?|it |(?:e-?mail|mail|message|note) )"
_GREETS = (
    rf"(?:hop(?:e|ing)|trust(?:ing)?|pray(?:ing)?|wish(?:ing)?|may) (?:that )?{_MAIL}"
    r"(?:finds?|meets?|reach(?:es)?) you (?:all |both |and \w+ \w+ |very |doing |safe and )?"
    r"(?:well|in (?:a |the )?(?:best|fine|good|great|high|perfect|sound) (?:of )?(?:\w+ )?"
    r"(?:form|health|mood|place|shape|spirits))"
)
_FIND = re.compile(
    rf"(?:^\W*{_HELLO}?|{_AM}\s+(?:(?!just|only|simply|merely)\w+ )?)(?P<doing>{_MERELY}{_DOING}){_GOES_ON}"
    r"|(?<!\bwere )(?<!\bwas )(?<!\bare )(?<!\bis )"
    rf"\b(?P<merely>(?:just|only|simply|merely) {_DOING}){_GOES_ON}"
    rf"|(?:{_TO})(?P<does>{_MERELY}{_DO}){_GOES_ON}"
    rf"|\b(?:this is|it is|it['\u2019]s|just|only|sending|here is|here['\u2019]s)(?: you| just)?"
    rf"(?: an?| my| one)?(?: \w+)? (?P<noun>follow[ -]?up|check[ -]in)"
    r" (?:to|on|about|regarding|mail|e-?mail|message|note)\b"
    rf"|\b(?P<greets>{_GREETS})\b",
    re.IGNORECASE,
)
_SIGNS = (
    "base",
    "circl",
    "check",
    "find you",
    "finds you",
    "follow",
    "meet you",
    "meets you",
    "bump",
    "ping you",
    "ping this",
    "pinging",
    "reach",
)
"""What every phrase has, so that most sentences cost little."""

_ALSO = re.compile(
    rf"(?:,|,? (?:and|or|to)|\s*/)\s+(?P<also>{_MERELY}(?:{_DOING}|{_DO})){_GOES_ON}", re.IGNORECASE
)
"""A second phrase, joined to the first."""


def empty_phrases(sentence: Sentence) -> Iterator[Span]:
    """Yield where a sentence of the writer's speaks of its own mail only, in places of the whole text."""
    small = sentence.text.lower()
    if not any(sign in small for sign in _SIGNS):
        return
    place = 0
    while (found := _FIND.search(sentence.text, place)) is not None:
        joined: re.Match[str] | None = found
        while joined is not None:
            start, place = joined.span(joined.lastgroup or 0)
            yield Span(sentence.start + start, sentence.start + place)
            joined = _ALSO.match(sentence.text, place)
