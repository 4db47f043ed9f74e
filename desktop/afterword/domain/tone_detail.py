"""Tells whether a sentence names something real from the conversation or the visit (C11).

A sentence has a frame (what the reader told or showed, what was talked about, what was enjoyed) and
in it a word that says more than every such mail says: the kiln, not the interview; the night shift, not the
decision.
"""

import re
from functools import lru_cache

from afterword.domain.tone_words import plain_words

MOST_WORDS = 12
"""Words after a frame among which something is named."""

_SENSES = (
    r"(?:build|chat|cook|discuss|drive|explore|feel|find out|handle|hear|help|hold|join|learn|listen|look|"
    r"meet|paint|play|read|see|sing|sit|smell|stand|stroke|talk|taste|teach|touch|try|visit|walk|wander|watch|whiteboard|work)"
)
_GOOD = (
    r"(?:brilliant|delight|delighted|enjoyable|fascinating|fun|glad|good|great|happy|highlight|honou?r|inspiring|"
    r"interesting|joy|lovely|memorable|moving|nice|pleasure|privilege|special|thrill|treat|wonderful)"
)
_TALK = (
    r"(?:anecdote|chat\w*|comments?|conversations?|demonstration|description|discuss\w*|example|"
    r"explanation|hearing|idea|jokes?|learned(?: \w+){0,2}|learnt(?: \w+){0,2}|metaphor|part|questions?|"
    r"remarks?|speaking|spoke|stor(?:y|ies)|talk\w*|the one|tip|tour|words)"
)
_AFTER = re.compile(
    r"\b(?:"
    r"you (?<!have you )(?:(?!can|could|did|do|may|might|must|should|to|will|would)\w+ )?"
    r"(?:asked (?:me |us )?(?:about|how|if|to|what|whether|why)"
    r"|compared|demonstrated|described|drew|explained|let (?:me|us)|mentioned|played|said"
    r"|showed|taught|told|walked (?:me|us)|were (?:saying|telling))"
    rf"|(?={_TALK})(?<!a )(?<!any )(?<!my )(?<!one )(?<!no )(?<!some )(?<!another ){_TALK}"
    r"(?: (?!my\b)\w+){0,3}? (?:about|around|from|how|in which|of|on|through)"
    r"|enjoyed|liked|loved|admired|treasured|(?:i|we) (?:\w+ ){0,2}(?:remember|(?:not|never) forget)"
    r"|(?:(?:still|keep|kept) (?:think|thinking|laugh|laughing|smile|smiling)|laugh|laughed|smiled)"
    r" (?:about|at|of|over)"
    r"|(?:taken|impressed|struck|moved|touched|fascinated|charmed|inspired|stuck) (?:by|with)"
    r"|telling \w+ (?:\w+ )?about|(?:allowing|letting|inviting) me (?:to )?(?!know|interview|be|have)"
    r"|(?:showing|teaching|introducing|walking|taking) (?:me|us)|explaining (?:how|what|why)"
    r"|(?:chance|opportunity) to (?!apply|be|improve|interview|join|learn from|show|work)"
    rf"|{_GOOD} (?:\w+ ){{0,2}}?(?:(?:to|and to) {_SENSES}|{_SENSES}\w*ing|seeing|"
    r"(?:time|hour|afternoon|morning|day) (?:at|in|on|with)|chat about)"
    r"|(?:delight|fun|joy|privilege|thrill|treat) to \w+"
    r")\b"
)
_BEFORE = re.compile(
    r"\b(?:(?:was|were|is|are) (?:\w+ ){0,3}?(?:a treat|brilliant|fascinating|fun|funny|impressive|inspiring|"
    r"lovely|memorable|spot on|the highlight|a highlight|a joy|a delight|wonderful|worth)"
    r"|made (?:me|us) (?:laugh|smile|think)|(?:stayed|stuck) with me|(?:taught|showed) me|made sense to me)\b"
)
_HOPED = re.compile(
    r"\b(?:would|could|should|will|may|might|hope|hoping|like|if)(?: (?!remember|forget)\w+){0,3} $"
)
_CUT = re.compile(
    r"\b(?:i (?:would|could|hope|wonder|am)|could|can you|would|might|please|if|may i|so that|but i|and i"
    r"|thank\w*)\b|\?"
)
_MINE = re.compile(r"\b(?:my (?!interview|test|trial|talk|visit)|i used|years ago)\b")
_NAME = re.compile(r"(?<=[\w,;:] )[A-Z]\w*")

_SAID_BY_ALL = frozenset(
    """
    able about above accept accepted across advice after afternoon again against ago agreed all almost
    along already also although always among and another answer answered answering answers any anybody
    anyone anything applicant applicants application applications applied apply applying april are around
    asked at atmosphere attention attentive attitude august autumn away back background bad became because
    become been before being best better between big bit board boss both branch brand bring business but
    call called calling came can candidate candidates care career chance chat chatted chatting chose
    chosen clear clearly close colleague colleagues come coming comment comments committee company
    competition consider considered considering contact conversation conversations could courtesy criteria
    culture date day days december decide decided decision decisions department detail details did
    different difficult discuss discussed discussing does doing done down during each early easier easily
    effort either else email emails employer encouragement encouraging end enjoy enjoyed enough
    environment especially ethos even evening ever every everybody everyone everything experience
    experienced explain explained explaining far fast favor february feedback feel feeling felt few field
    filled final finally find finish finished firm first fit for forward found frank friday friendly from
    full further future gave generosity get getting give given giving glad goes going gone good got
    grateful great group had half hand happened happy hard has have having head hear heard hearing help
    helped helpful her here high him hints hire hired hiring his honest honestly honesty hope hoped
    hospitality hour hours how however idea important impressed impression improve industry inside instead
    interest interested interesting internal interview interviewed interviewer interviewers interviewing
    interviews into invitation invite invited its january job jobs join joining july june just keep kept
    kind kindly kindness knew know knowing known lady last late later learn learned least left less let
    letter letters letting level like liked line list listen listened little long look looked looking lot
    lots lovely madam made make making man manager many march matter may maybe mean meant meet meeting
    memories mention mentioned message met might mind minute minutes mission moment monday month months
    more morning most much must myself name near need needed needing needs never new news next nice none
    not nothing notice november now number october offer offered often okay one ones only open opening
    openness opinion opportunities opportunity order organisation organization other others our out
    outcome over overall own panel part passed past patience patient people person personal personally
    phone place places plan pleasant please pleased pleasure point points position positions possible post
    posts present process product products professional professionalism profile put question questions
    quick quickly quite rather reached read ready real really reason reasons received recently recruit
    recruiter recruiting recruitment reference regret reject rejected rejection remember reply reputation
    respect respectful respectfully respond response result results right role roles round rounds said
    same saturday saw say saying says second sector see seeing seem seemed seen select selected selection
    senior sent september service services set several share shared she short shortlist shortlisted should
    show showed shown side since sincere sir sit situation skill skilled skills some somebody someone
    something somewhat soon sorry speak speaking spend spent spoke spoken spring staff stage start started
    stay still stood strength strengths strong stronger such suggestions suitable summer sunday support
    supportive sure take taken taking talk talked talking team teams tell telling than thank thanks that
    the their them then there these they thing things think thinking this those though thought thoughts
    three through thursday time times tip tips today together told tomorrow too took touch towards train
    tried true trust truth try trying tuesday turn turned two type under understand understanding
    unfortunately until update upon us use used useful usual vacancies vacancy value values very vision
    visit want wanted warm warmth was way weak website wednesday week weekend weeks welcome welcomed
    welcoming well went were what whatever when where whether which while who whole whom whose why will
    winter wisdom wish with within without woman wonderful word words work worked working world would
    write writing written wrong year years yes yesterday yet you your yours yourself
    """.split()
)
"""What every mail after an interview says, and so tells of none."""


@lru_cache(maxsize=4_000)
def names_detail(text: str) -> bool:
    """Return whether a sentence names something of the talk or the visit, not only that it was good."""
    plain = plain_words(text)
    for frame in _AFTER.finditer(plain):
        if _HOPED.search(plain[: frame.start()]) is None and _tells(plain[frame.end() :], text):
            return True
    judged = _BEFORE.search(plain)
    return judged is not None and _MINE.search(plain) is None and _tells(plain[: judged.start()], text)


def _tells(words: str, text: str) -> bool:
    """Whether words hold one that not all mails have; a name alone tells nothing of a conversation."""
    cut = _CUT.search(words)
    near = words[: cut.start()] if cut else words
    names = {name.lower() for name in _NAME.findall(text)}
    return any(
        len(word) > 2 and word not in _SAID_BY_ALL and word not in names and word[-2:] != "ly"
        for word in near.split()[:MOST_WORDS]
    )
