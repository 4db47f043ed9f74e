"""The courtesies around a piece of advice: greetings, thanks, lead-ins, good wishes and closings."""

import re

_FLAGS = re.IGNORECASE

_HELLO = (
    r"(?:dear|hi|hello|hey|hiya|greetings|good\s+(?:morning|afternoon|evening|day)|morning|afternoon|hallo|liebe[rs]?"
    r"|sehr\s+geehrte[rs]?|guten\s+(?:tag|morgen)|bonjour|cher|chère|hola|estimad[oa]|ciao|buongiorno|gentile|beste"
    r"|geachte|olá|prezad[oa]|car[oa]|cześć|dzień\s+dobry|szanown[ay])\b"
)
_CALLED = (
    r"(?:\s+(?:(?:there|all|again|team|everyone|mr|mrs|ms|dr|prof|sir|madam|or|und|frau|herr)\b\.?"
    r"|(?-i:[A-ZÀ-Ž])[^\s,!:;.?–—]*)){0,4}"
)
_BARE_NAME = r"(?-i:[A-ZÀ-Ž])[\w'’-]*(?:\s+(?-i:[A-ZÀ-Ž])[\w'’-]*){0,2}\s*,[ \t]*(?=[\r\n]|\Z)"
GREETING = re.compile(rf"\A\s*(?:{_HELLO}{_CALLED}\s*(?:[,!:;.–—-]+|\Z|(?=[\r\n]))|{_BARE_NAME})\s*", _FLAGS)
"""A greeting at the start of the text or alone on its first line: "Dear Sam,", "Sam,", "Hello!"."""

CLOSING = re.compile(
    r"\s*(?:(?:with\s+)?(?:very\s+|my\s+|our\s+)?(?:kind(?:est)?|warm(?:est)?|best)\s+(?:regards|wishes)"
    r"|(?:with\s+)?(?:kind|warm|best|many)?\s*(?:regards|thanks|wishes)|best|all\s+(?:the\s+best|good\s+wishes)"
    r"|(?:with\s+)?(?:all\s+)?(?:good|very\s+best)\s+wishes|yours(?:\s+(?:sincerely|faithfully|truly|ever))?"
    r"|sincerely(?:\s+yours)?|cheers|thanks(?:\s+(?:again|so\s+much))?|thank\s+you|take\s+care|warmly|cordially"
    r"|respectfully|kr|br|rgds|slán|(?:viele|beste|liebe|herzliche)\s+grüße|mit\s+freundlichen\s+grüßen|mfg|lg"
    r"|cordialement|bien\s+à\s+vous|(?:un\s+)?saludos?|atentamente|cordiali\s+saluti|(?:met\s+)?vriendelijke\s+groet(?:en)?"
    r"|groet(?:en|jes)?|atenciosamente|abraços?|pozdrawiam|z\s+poważaniem)\s*[,.!–—-]*\s*",
    _FLAGS,
)
"""A whole line that closes a letter: "Kind regards,", "Cheers!"."""

AFTERTHOUGHT = re.compile(r"\s*p\.?\s?p?\.?s\b[\s.:,–—-]*", _FLAGS)
"""The start of a postscript, which may hold advice after the closing."""

BULLET = re.compile(r"\s*(?:[-*•‣·–—▪○>+]+\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)", _FLAGS)
"""The mark at the start of a line of a list."""

CARRIES_ON = re.compile(
    r"(?i:[\"“”'‘’(]?(?:for\s+(?:example|instance)|that(?:'s|’s)?|this|these|those|it(?:'s|’s|\s)|they|which|such\s+as|"
    r"so|because|in\s+particular|e\.g\.|i\.e\.|or|then|otherwise|even|especially|particularly|after\s+that|by\s+(?:that|this)|"
    r"i\s+mean|in\s+other\s+words|instead|not\s+that|just\s+as|maybe\s+that|perhaps\s+that|hence|therefore|"
    r"as\s+a\s+result|doing\s+(?:so|that|this)|there,)\b)|[a-z(]",
)
"""The start of a sentence that goes on with the one before: "For example", "That", "It", "So"."""

_THANKS = (
    r"(?:(?:many|thank\s+you|thanks|cheers)\b.*\b(?:for|again|so\s+much|very\s+much)\b.*|(?:many\s+thanks|thank\s+you|thanks)(?:,?\s+and\b.*)?|"
    r"(?:we|i)\s+(?:really\s+|very\s+much\s+)?(?:appreciate|appreciated)\s+(?:your|you|the\s+time|that\s+you).*)"
)
_MEETING = (
    r"(?:it\s+(?:was|is|has\s+been|'s|’s)|what|)\s*(?:such\s+)?(?:an?\s+)?(?:real\s+|great\s+|very\s+)?(?:pleasure|pleasant|lovely|nice|good|great|"
    r"delight(?:ful)?|joy|privilege)\s+(?:to|meeting|talking|speaking|hearing|chatting)\s+(?:meet|met|meeting|talk|speak|hear|"
    r"see|have|get|chat|from|with|you).*"
    r"|(?:i|we)\s+(?:all\s+|really\s+|very\s+much\s+|thoroughly\s+)*enjoyed\s+(?:meeting|talking|our|speaking|the\s+chat).*"
)
_WISHES = (
    r"(?:(?:i|we)\s+(?:do\s+|all\s+|would\s+like\s+to\s+|'d\s+like\s+to\s+|really\s+|just\s+)*(?:wish|hope)\s+(?:you\b|this\b|that\s+(?:this|it|these)\b|"
    r"it\b|these\b|the\s+above\b|to\s+(?:see|meet|hear)\b|we\b).*"
    r"|hop(?:e|ing)\s+(?:this|that|it|these|you).*|(?:the\s+)?(?:very\s+)?best\s+of\s+luck.*|good\s+luck.*|all\s+the\s+(?:very\s+)?best.*|"
    r"best\s+wishes.*|wishing\s+you.*|every\s+success.*|fingers\s+crossed.*|take\s+care.*)"
)
_OFFERS = (
    r"(?:please\s+)?(?:do\s+)?(?:feel\s+free|don['’]t\s+hesitate|do\s+not\s+hesitate|let\s+me\s+know\s+if|get\s+in\s+touch|"
    r"(?:stay|keep)\s+in\s+touch|give\s+(?:me|us)\s+a\s+(?:call|ring|shout)).*"
    r"|(?:i(?:'m|’m|\s+am|['’]d\s+be|\s+would\s+be)|we(?:'re|’re|\s+are|['’]d\s+be|\s+would\s+be))\s+(?:more\s+than\s+|very\s+|always\s+)?"
    r"(?:happy|glad|pleased|delighted)\s+to\s+(?:talk|chat|speak|help|answer|discuss|share|give|offer|pass|provide|hear)\b.*"
    r"|if\s+you(?:'d|’d|\s+would)?\s+(?:like|have|want|need)\s+(?:to\s+(?:talk|discuss|chat)|any\s+(?:more|further|other)).*"
)
_LEAD_INS = (
    r"(?:(?:so|well|ok|okay|anyway|right)[,.]?\s+)?(?:here\s+(?:are|is|goes|you\s+go)|below\s+(?:are|is)|(?:please\s+)?find\s+below|"
    r"see\s+below|as\s+(?:promised|requested|asked)(?:,[^,;]*)?|you\s+asked\s+(?:for|me|if|whether|about)|you\s+were\s+asking|"
    r"(?:(?:of\s+course|sure|certainly|no\s+problem|yes)[,.!]?\s*)?(?:(?:very\s+)?happy\s+to(?:\s+\w+){0,3}|with\s+pleasure|gladly)|"
    r"of\s+course|sure|certainly|no\s+problem|"
    r"(?:we|i)\s+(?:have|had|can\s+(?:offer|give|share)|noted|wrote\s+down)\s+(?:you\s+)?(?:the\s+following|a\s+few|some|two|three|four)\s+(?:\w+\s+)?"
    r"(?:thoughts?|points?|tips?|pointers?|suggestions?|comments?|notes?|remarks?|things)\b|"
    r"(?:a|one|two|three|four|five|some|my|the|our)\s+(?:\w+\s+){0,3}(?:thoughts?|points?|tips?|pointers?|suggestions?|comments?|notes?|"
    r"observations?|things?|remarks?|ideas)\b(?=[^,;]{0,60}[:.]?\s*\Z)(?!.*\b(?:was|were|you|your)\b))[^,;]*"
)
_REGRETS = (
    r"(?:(?:i(?:'m|’m|\s+am)|we(?:'re|’re|\s+are)|my\s+apologies|apologies|sorry|so\s+sorry)[^;]*\b(?:delay|slow|late|wait|long\s+to|"
    r"not\s+replying|silence|bad\s+news|news|disappoint\w*|not\s+(?:successful|selected)|unsuccessful|taking\s+so)\b.*"
    r"|(?:i|we)\s+(?:know|understand|appreciate|realise|realize)\s+(?:that\s+)?(?:it|this)['’]?s?\s*(?:is|was|must|will|not|isn['’]t|a|be)?\b[^;]*"
    r"\b(?:disappoint\w*|hard|news|hear|easy)\b.*)"
)
COURTESY = re.compile(
    rf"(?:and\s+|also,?\s+|once\s+again,?\s+|again,?\s+|finally,?\s+|lastly,?\s+|anyway,?\s+)?"
    rf"(?:{_THANKS}|{_MEETING}|{_WISHES}|{_OFFERS}|{_LEAD_INS}|{_REGRETS})[\s.!:…)]*",
    _FLAGS,
)
"""A whole sentence that is only courtesy."""

ADVISES = re.compile(
    r"\b(?:but|however|though|although|yet|except|apart\s+from|should|could|might|would\s+(?:have|suggest|recommend|advise|"
    r"help|say|be\s+(?:better|worth|good))|try|next\s+time|in\s+future|instead|more|less|too|need(?:s|ed)?|lack\w*|improve\w*|"
    r"work\s+on|practi[cs]e|prepare|be\s+(?:sure|more|ready)|make\s+sure|avoid|remember|your\s+(?:answers?|examples?|cv|"
    r"questions?|experience|skills?|knowledge|presentation|portfolio|voice|enthusiasm|confidence|way))\b",
    _FLAGS,
)
"""A word that a mere courtesy does not have: with one of these a sentence is kept."""

OPEN_TO_MORE = re.compile(
    r"\b(?:any|more|further)\s+(?:questions?|help|detail\w*|information|advice|to\s+know)\b|\bin\s+future\b",
    _FLAGS,
)
"""What an offer or a wish may say although `ADVISES` would keep it: "any more questions"."""

ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr prof st vs e.g i.e eg ie approx dept jr sr rev hon a.m p.m cf ca z.b u.a bzw".split()
)
"""What a full stop follows without ending a sentence."""

BEFORE_A_NUMBER = frozenset("no nos p pp fig vol sec ch".split())
"""What a full stop follows without ending a sentence when a number comes next."""
