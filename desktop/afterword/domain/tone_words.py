"""How the tone guide normalises words: spelling, contractions, short forms and typing slips."""

import re
from collections.abc import Iterable
from functools import lru_cache

_STRAIGHT = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
    | {"\u2013": "-", "\u2014": "-", "\u2026": " ... ", "\u00a0": " ", "\x00": " "}
)
_TOKEN = re.compile(
    r"[^\W\d_]+(?:'[^\W\d_]+)*'?|\d+(?:[.:]\d+)*|[?!]+|\.\.\.+|[,.:;\"()%&#/*-]|[$\u00a3\u20ac]"
    r"|[\u2600-\u27bf\U0001f300-\U0001faff]"
)

_WHOLE = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "y'all": "you all", "ye": "you", "yous": "you", "youse": "you", "ya": "you",
    "u": "you", "ur": "your", "r": "are", "i'm": "i am", "im": "i am", "ive": "i have", "iv": "i have",
    "id": "i would", "ill": "i will", "il": "i will", "dont": "do not", "didnt": "did not",
    "doesnt": "does not", "wasnt": "was not", "werent": "were not", "isnt": "is not", "arent": "are not",
    "cant": "can not", "couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not",
    "havent": "have not", "hasnt": "has not", "hadnt": "had not", "wont": "will not", "whats": "what is",
    "thats": "that is", "whos": "who is", "theres": "there is", "heres": "here is", "youre": "you are",
    "theyre": "they are", "youve": "you have", "weve": "we have", "pls": "please", "plz": "please",
    "plse": "please", "plese": "please", "thx": "thanks", "thankyou": "thank you",
    "tysm": "thank you so much", "ty": "thank you", "ta": "thanks", "cos": "because", "coz": "because",
    "cuz": "because", "cause": "because", "becuase": "because", "rly": "really", "realy": "really",
    "wanna": "want to", "gonna": "going to", "gotta": "have got to", "lemme": "let me", "gimme": "give me",
    "kinda": "kind of", "sorta": "sort of", "dunno": "do not know", "wat": "what", "wot": "what",
    "whit": "what", "waht": "what", "y": "why", "wud": "would", "shud": "should", "cud": "could",
    "coud": "could", "shoud": "should", "woud": "would", "wen": "when", "thru": "through", "tho": "though",
    "ppl": "people", "bout": "about", "wi": "with", "wiv": "with", "msg": "message",
    "asap": "as soon as possible", "idk": "i do not know", "tmrw": "tomorrow", "what'd": "what did",
    "where'd": "where did", "who'd": "who did", "why'd": "why did", "how'd": "how did", "yr": "your",
    "yrs": "years", "enuf": "enough", "enuff": "enough", "sum": "some", "luv": "love", "lawer": "lawyer",
    "advices": "advice", "tips'": "tips", "r\u00e9sum\u00e9": "cv", "resume": "cv", "resum\u00e9": "cv",
    "curriculum": "cv", "e-mail": "email", "mail": "email", "e-mails": "emails", "programme": "program",
    "practise": "practice", "practising": "practicing", "practised": "practiced", "favour": "favor",
    "behaviour": "behavior", "judgement": "judgment", "colour": "color", "humour": "humor",
    "labour": "labor", "honour": "honor", "somethin": "something", "nothin": "nothing",
    "anythin": "anything", "anyfing": "anything", "summat": "something", "owt": "anything",
    "nowt": "nothing", "gonnae": "going to", "mebbe": "maybe", "wee": "little", "agen": "again",
    "no1": "nobody",
}  # fmt: skip
_ENDINGS = (
    ("n't", " not"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'m", " am"), ("'d", " would"),
    ("in'", "ing"),
)  # fmt: skip
_IS = frozenset("it that what who where there here how why he she when which this".split())


def tidy(text: str) -> str:
    """Return the text with plain quotes and dashes, in small letters, its spaces single."""
    return " ".join(text.translate(_STRAIGHT).lower().split())


def tokens(text: str) -> list[str]:
    """Return the words and marks of a text, contractions opened and short forms written out."""
    return list(_tokens(text))


@lru_cache(maxsize=4_000)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(word for raw in _TOKEN.findall(tidy(text)) for word in _opened(raw))


@lru_cache(maxsize=4_000)
def plain_words(text: str) -> str:
    """Return the words of a text, contractions written out, with the marks of questions and calls only."""
    return " ".join([word for word in _tokens(text) if word[:1].isalnum() or word in "?!"])


def _opened(raw: str) -> Iterable[str]:
    whole = _WHOLE.get(raw)
    if whole is not None:
        return whole.split()
    if "'" in raw:
        for ending, written in _ENDINGS:
            if raw.endswith(ending) and len(raw) > len(ending):
                return (raw[: -len(ending)] + written).split()
        if raw.endswith("'s"):
            return (raw[:-2], "is") if raw[:-2] in _IS else (raw[:-2],)
        return (raw.strip("'"),) if raw.strip("'") else ()
    return (raw[:1] if raw[:1] in "?!" else "..." if raw.startswith("...") else raw,)


_IRREGULAR = {
    "was": "be", "were": "be", "is": "be", "are": "be", "am": "be", "been": "be", "being": "be",
    "did": "do", "does": "do", "done": "do", "doing": "do", "has": "have", "had": "have", "having": "have",
    "said": "say", "says": "say", "told": "tell", "went": "go", "gone": "go", "goes": "go", "came": "come",
    "gave": "give", "given": "give", "took": "take", "taken": "take", "made": "make", "thought": "think",
    "felt": "feel", "knew": "know", "known": "know", "chose": "choose", "chosen": "choose", "got": "get",
    "gotten": "get", "left": "leave", "kept": "keep", "spent": "spend", "paid": "pay", "lost": "lose",
    "meant": "mean", "met": "meet", "found": "find", "heard": "hear", "saw": "see", "seen": "see",
    "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "drove": "drive",
    "blew": "blow", "blown": "blow", "fell": "fall", "fallen": "fall", "mistook": "mistake",
    "people's": "people", "worse": "bad", "worst": "bad", "badly": "bad", "best": "good",
    "studied": "study", "tried": "try", "applied": "apply", "replied": "reply", "replies": "reply",
    "cried": "cry", "cries": "cry", "families": "family", "bought": "buy",
}  # fmt: skip


def stem(word: str) -> str:
    """Return a rough stem, so that choose, chose and choosing meet."""
    known = _IRREGULAR.get(word)
    if known is not None:
        word = known
    if len(word) <= 3:
        return word
    for ending in ("ings", "ing", "edly", "ed", "ies", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _mended(word[: -len(ending)], ending)
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _mended(root: str, ending: str) -> str:
    if ending == "ies":
        return root + "y"
    if ending == "s" and root.endswith(("s", "u", "i")):
        return root + "s"
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    return root[:-1] if root.endswith("e") and len(root) > 4 else root
