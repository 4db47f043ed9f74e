"""What somebody noted of the candidate, handed on in quotation marks: the words of a third person."""

import re
from collections.abc import Iterator

from afterword.domain.patterns import compile_later
from afterword.domain.replies_cues import cues

_QUOTED = r"""
\"([^\"]{2,600})\"|“([^”“]{2,600})[”“]|„([^“”]{2,600})[“”]|«([^»]{2,600})»|「([^」]{6,300})」
"""
WORDS_AT_LEAST = 4
AROUND = 110
"""So many letters before and after a quotation may tell whose words it is."""

# Who saw the candidate, or what that was put down on; and that it was put down or said.
_SOURCE = r"""
\b(?:note[sd]?|wrote|written|put\ (?:it\ |this\ )?down|put\ it|jotted|scribbled|record(?:s|ed)|comments?
|feedback|remarks?|summar(?:y|ised|ized)|words|minutes|sheet|form|file|left\ this|dictated
|got\ (?:this|the\ following)|agreed|said|says|reads?|reported|replied|told\ (?:me|us)|assess(?:ment|or)
|was\ given|verdict|impression|opinion|thought|interviewer|observ\w+
|notier\w*|schrieb|geschrieben|steht|sagte|vermerk\w*|notiz\w*|bogen|rückmeldung
|not[ée]e?s?|écrit|fiche|a\ dit|remarque|retour
|anot[óoé]\w*|escribi[óo]|dijo|apunt\w+|hoja|pone|nota|comentario
|annotat[oa]|scritto|scheda|ha\ detto|appunt\w+
|schreef|noteerde|genoteerd|zei|staat|opmerking
|anotou|escreveu|disse|folha|ficha|registou
|napisa\w+|zanotowa\w+|powiedzia\w+|karcie|uwag\w+)\b
|評価|メモ|コメント|所見|と(?:の|い)
"""
# Not these: the reader's own words, a saying, what a machine or the post put there.
_NOT_A_SOURCE = r"""
\b(?:you|your|your\ (?:mail|message|letter|note|question))\ (?:\w+\ )?
 (?:wrote|said|asked|mentioned|put|say|ask|read)
|\byour\ (?:e-?mail|message|letter|note|question|line)\b|\bsie\ (?:schr[ie]|fragt|sagt)|\bihre\ (?:mail|frage)
|\bvous\ (?:avez\ )?(?:écri|demand|dit)|\bvotre\ (?:mail|message|question)
|\b(?:escribiste|preguntaste|su\ mensaje)|\b(?:hai|ha)\ (?:scritto|chiesto)\ tu|\b(?:je|u)\ (?:schreef|vroeg)
|\bpan\w?\ (?:napisa|pyta)|\b(?:always|used\ to|never)\ sa(?:y|ys|id)\b
|\b(?:founder|motto|saying|proverb|slogan|gran\w*|handbook|polic\w+|parcel|postcard|subject|advert\w*|posting
|website|contract|stamped|marked|lawyers?|solicitor\w*|legal|finance|payroll|accounts|buchhaltung|comptabilité)\b
"""
_TELLS_NOTHING = r"""
\b(?:discuss\w*|disclos\w*|divulg\w*|shar(?:e|ed|ing)|pass(?:ed|ing)?\ on|go\ into
|give(?:n|s)?\ (?:out|reasons?)
|comment(?:s|ed)?|notes|records?|inform\w*|explanations?|reasons?|nothing|rather\ not|prefer\ not|auskunft
|äußer\w*|begründ\w*|explication\w*|communiqu\w*|explicacion\w*|informar|comunicar\w*|spiegazion\w*|toelichting
|informaç\w*|explicaç\w*|wyjaśnie\w*|informo\w*)\b|控え|できかね|いたしません
"""
_REFUSING = frozenset({"refuses_other", "policy", "legal", "silence", "secret_other", "feedback", "admin"})
# What he, she or they lack, in the short form of notes; a note that begins with "No" mostly forbids.
_LACKS = r"""
(?:\b(?:s?he|they)\ |^(?=\w+n['’]t|can|too|never|lack|need|refus|struggl|forgot|kept)|[.;,]\s+)
(?:also\ |just\ )?
(?:can(?:['’]t|not)|(?:could|does|did|wo|would|is|was|has)(?:n['’]t|\ not)|never|no|not|too|lack(?:s|ed)
|need(?:s|ed)|refused|struggled|forgot|missed|kept)\b
"""
_WHO_REFUSES = r"""
\b(?:i|we|nobody|no\ one|interviewers?|managers?|staff|the\ (?:panel|company|board|team))\b
"""
_SENTENCE_ENDS = r"[.!?]\s+|\n"


def quoted_notes(text: str) -> Iterator[str]:
    """Yield what is quoted of those who saw the candidate, but for what tells that nothing is told."""
    for found in _quoted().finditer(text):
        words = next(filter(None, found.groups()))
        if words.isascii() and len(words.split()) < WORDS_AT_LEAST:
            continue
        around = _around(text, found.start(), found.end())
        if _source().search(around) and not _not_a_source().search(around) and not _tells_nothing(words):
            yield words


def says_what_lacks(note: str) -> bool:
    """Return whether an English note says what the candidate lacks, cannot do or did not do."""
    return _lacks().search(note) is not None


def _around(text: str, start: int, end: int) -> str:
    """Return the rest of the sentence that a quotation stands in; "as follows." may end just before it."""
    before, after = text[max(0, start - AROUND) : start].rstrip(), text[end : end + AROUND]
    begins_it = before.endswith(".") and re.match(r"\s+[a-z]", after) is not None
    before = "" if begins_it else before.rstrip(".:")
    return f"{re.split(_SENTENCE_ENDS, before)[-1]} … {re.split(_SENTENCE_ENDS, after)[0]}"


def _tells_nothing(words: str) -> bool:
    found = set(cues(words))
    refuses = "refuses" in found and _who_refuses().search(words) is not None
    return refuses or bool(_REFUSING & found) or _nothing_told().search(words) is not None


_FLAGS = re.IGNORECASE | re.VERBOSE
_quoted, _source, _not_a_source = (compile_later(one, _FLAGS) for one in (_QUOTED, _SOURCE, _NOT_A_SOURCE))
_nothing_told, _who_refuses, _lacks = (
    compile_later(one, _FLAGS) for one in (_TELLS_NOTHING, _WHO_REFUSES, _LACKS)
)
