"""The words by which the checks of a mail know thanks, an ask, its subject and a way out.

They are matched on a sentence in small letters with contractions written out, as ``tone_checks`` makes it of
``tone_words.tokens``. Each line is one or more alternatives; a line that begins with ``...`` goes on.
"""

import re


def _any(lines: str) -> str:
    """Return a pattern of whatever one of the lines matches."""
    joined = "|".join(line.strip() for line in lines.strip().splitlines())
    return joined.replace("|...", "")


def _words(lines: str) -> re.Pattern[str]:
    """Return a pattern of whole words, with alternatives on each line."""
    return re.compile(rf"\b(?:{_any(lines)})\b")


def _starting(lines: str) -> re.Pattern[str]:
    """Return a pattern that begins with a word and may end within one, with alternatives on each line."""
    return re.compile(rf"\b(?:{_any(lines)})")


_THANKFUL = "(?:grateful|thankful|obliged|indebted|appreciative)"
_KIND = "(?:big|considerate|decent|generous|good|gracious|kind|lovely|nice|patient|sweet|thoughtful|warm)"

THANKS = _words(rf"""
    thank(?:s|ing)?|thankyou|thankfully (?:accept|receive|yours)|cheers|{_THANKFUL}
    gratitude|gratefully|gratefulness|{_KIND} of (?:all of )?you(?! would)
    (?<=i )appreciate[ds]?|(?:i|we)(?: \w+){{1,3}} appreciate[ds]?|appreciation
    ^(?:\w+ly |much |so )?appreciate[ds]?
    appreciate[ds]? (?:it|you|your)|(?<!to )appreciate[ds]? (?:all|how|that|the)|(?:and|been|deeply|greatly
    ...|highly|much|really|truly|is|are|was|were|am) appreciated
    you (?:\w+ )?(?:were|have been) (?:\w+ ){{0,3}}(?:generous|kind)
    pleasure (?:to (?:meet|talk|speak|see|hear)|of|meeting|talking|speaking)
""")

NO_THANKS = _words(rf"""
    thank(?:s| you) (?:for nothing|i suppose|but no thanks)|no thanks
    thank (?:god|goodness|heavens?|the lord|me|us|myself|ourselves|himself|herself|themselves)(?! for your)
    (?:nobody|no one|nothing|none|someone|somebody|who|no (?:need|reason)|not|never) (?:else )?(?:to )?thank
    ...(?!s\b| you(?: all| both)? enough)(?:ing|ed)?
    (?:no|nor|not|never|without|hardly|any|little|nobody|neither)
    ... (?:(?:all|any|at|be|been|being|bit|even|exactly|express|feel|felt|feeling|get|getting|got|hear
    ...|heard|hint|of|one|particularly|real|really|say|sign|single|terribly|that|the|too|very|was|were|word
    ...|words|a) )*
    ...(?<!been so )(?<!been more )(?:(?<=[aeflnry] )(?<!not )thank(?:s| you)|{_THANKFUL}|appreciated?
    ...|appreciation|gratitude)(?! enough)
    (?:not|never|hardly) (?:claim|pretend|say|think)(?: that)? (?:i|we) (?:am|are|feel|felt|was
    ...|were) (?:\w+ )?(?:{_THANKFUL}|appreciated)(?! enough)
    thanks (?<!my thanks )(?<!many thanks )(?<!our thanks )(?<!warm thanks )(?<!warmest thanks )
    ...(?<!sincere thanks )(?<!heartfelt thanks )(?<!big thanks )(?<!huge thanks )(?<!special thanks )
    ...(?<!give thanks )to (?!you|your?\b|everyone|everybody|whoever|all\b|both|each|mr|mrs|ms|dr
    ...|(?:the )?(?:whole |entire )?(?:crew|gentlem\w+|lad(?:y|ies)|panel|people|staff|team|two|three)\b
    ...|(?:\w+ ){{1,4}}for (?:a|all|her|his|not|the|their|your|\w+ing)\b)
    (?:said|says) (?:a )?thank(?:s| you)\b(?! (?:for|to you|too|as well))
    would (?:like|love) to thank you but|wish i could thank|do not (?:expect|want) (?:my |any )?thanks
    (?:could|might|must|should|will|would|shall|to be)(?! (?:always|continue|ever|forever|long|remain|stay
    ...|\w+ always)) (?:(?!always|forever|remain)\w+ ){{0,3}}(?:{_THANKFUL}|appreciated?)
    (?:would|could|will) (?:be|have been) (?:\w+ )?{_KIND} of you
    not (?:\w+ ){{0,2}}{_KIND} of you|you (?:were|have) (?:not|never|neither)(?: \w+){{0,4}} (?:kind|generous)
    (?!(?:i|we|family|wife|husband|mother|father|mum|mom|dad|parents|children|both) )\w+
    ... (?:felt|is|looked|seemed|sounded|was|were) (?:\w+ ){{0,2}}{_THANKFUL}
    obliged (?:by|to (?!you|your|all|each|every\w+|mr|mrs|ms|dr|the)\w+)|felt (?:\w+ )?appreciated
    (?:they|he|she|who|people|customers|clients|guests|patients|pupils) (?:(?:all|always|often|never|really
    ...|still|used to|would) )?(?:appreciate[ds]?|thank(?! you))
    (?<!you a )(?<!as a )(?<!this a )(?<!is a )thank you (?:cards?|gifts?|notes?|letters?|cakes?|days?
    ...|speech(?:es)?)\b
""")
"""What only sounds like thanks: denied, somebody else's, hoped for; "I would be grateful for" asks."""

_ASKS = _starting(r"""
    (?:could|would|can|might|may) (?:you|i (?:please )?(?:ask|trouble|have|get|hear|know))\b
    (?:please|kindly) \w+
    i (?:would|should|will) (?:\w+ )?(?:be (?:\w+ ){0,2}(?:grateful|glad|thankful|obliged|pleased|happy|
    ...delighted|interested|curious|indebted)|love|like|appreciate|value|welcome|esteem|
    ...treasure)\b(?! (?:to )?(?:thank|say|tell you|let you|stay|keep|apply|hear how you|see you|
    ...be considered|wish|join|meet|work|come|send|help|do so|arrange))
    (?:any|one|some|a few|whatever) (?:\w+ ){0,4}(?:advice|tips?|pointers?|suggestions?|hints?|guidance|
    ...thoughts?|feedback|insights?)\b.* (?:would|will|is|are|helps?|means?)\b
    (?:if|should|in case) you (?:\w+ ){0,2}(?:have|had|could|can|would|know|see|think|notice[d]?|
    ...happen) (?:\w+ ){0,5}(?:advice|tips?|pointers?|suggestions?|share|suggest|guidance|hints?|thoughts|
    ...recommend)\b
    if there (?:is|are|was|were) (?:\w+ )?(?:anything|something|one thing|advice|any)\b
    i (?:\w+ )?(?:want|need|expect|ask|request|demand|insist|hope|wish|wonder|am asking|was wondering|
    ...am writing to ask|am hoping|was hoping|am wondering) (?:for |to (?:know|hear|ask|get|receive)|your|
    ...if|whether|you|what|how|that you|on)
    i (?:would|should) (?:\w+ ){1,5}if you (?:would|could|might|can)\b
    (?:send|tell|give|answer|let) me\b(?! (?:you|go|say|down))|\b(?:is|would) it (?:be )?possible\b
    it would (?:help|mean|be)\b.*\bif you\b
""")
ASKING = re.compile(rf"\?|{_ASKS.pattern}")

COURTESY = _words(r"""
    (?:please|kindly) (?:\w+ly |also |just |do |then |and )*(?:do not|never|excuse|forgive|pardon|feel|ignore
    ...|only|think (?!again|it over|twice|over|about (?:it|this|my))|leave (?!me|us|a)
    ...|skip|know|understand|believe|trust|note|disregard|delete|enjoy|wish|greet|thank|stay|remain
    ...|accept (?:my|our|this|these|the) (?!application|candidacy|cv|request|offer)
    ...|(?:find|see) (?:(?:\w+ ){0,4}(?:above|attached|below|enclosed|here|overleaf))
    ...|keep (?!me (?:\w+ )?(?:informed|updated|posted|up|abreast)
    ...|(?:a|the|my) (?:\w+ )?(?:door|job|place|post|role|seat|spot))
    ...|remember (?:me|that|to|my)|hold (?:on to my|me in)|bear (?:me )?in|rest (?:assured|easy)
    ...|consider me for (?:any|anything|another|further|future|later|new|openings|other|posts|roles|similar
    ...|something|the next|vacancies|whatever)|have an? (?!(?:\w+ )?(?:chat|heart|look|talk|think|word))
    ...|be (?:assured|aware|blunt|brief|careful|certain|frank|honest|safe|sure|well)(?! (?:about|and|with) )
    ...|(?:carry|convey|extend|give|offer|pass|relay|send|share) (?:on |along )?(?:(?!me\b)\w+ ){0,3}
    ...(?:my|our) (?:\w+ ){0,2}(?:apologies|appreciation|best|compliments|congratulations|gratitude|greetings
    ...|hello|love|regards|respects|thanks|wishes)|say (?:goodbye|hello|hi|thank|thanks)
    ...|tell (?!me\b|us\b)(?:\w+ ){1,3}(?:hello|hi|how much|i|thank|thanks|that i)
    ...|take (?:all|as|care|good|your|(?:it|this) (?:as|easy|for|in|kindly|that))
    ...|(?:answer|reply|write) (?:only|when|if|in your)|let (?:this|it|me know (?:when\w*|if
    ... (?:you (?:ever |should )?(?:need|want|wish|require|have any questions)
    ...|there is anything (?:else )?(?:you|i can))|should you|in case)))
""")
"""Imperatives of good manners: they ask for nothing, whatever else a sentence asks."""

SMALL_TALK = _starting(r"""
    how (?:are|is|was|were) (?:you|your|the|things|everyone|everybody|life)\b|\bhow have you been\b
    what are you busy with\b|\bdid you have a (?:good|nice|pleasant)\b
""")
"""Questions that ask for nothing."""

ADVICE = _starting(r"""
    (?:advi[cs]e|advising|tips?|pointers?|suggest\w*|recommend\w*|hints?|guidance|steer|nudge|feedback|
    ...insights?|wisdom|thoughts|observations?|critique|coaching|lesson)\b
    (?:i|me|my|myself)\b.*\b(?:improve\w*|better|work(?:ing)? (?:on|at)|practi[cs]\w+|brush up|polish|
    ...strengthen|stronger|strong|learn|differently|prepare\w*|develop|focus|concentrate|read up|convinc\w+|
    ...come (?:across|over)|came (?:across|over)|train\w*|sharpen|change|pay attention|watch out|
    ...keep doing|stop doing|present (?:my|me)\w*)\b
    what (?:might|could|should|would|can) i\b
    how (?:i|to|can i|could i|might i|should i)\b.*\b(?:improve\w*|better|work(?:ing)? (?:on|at)|
    ...practi[cs]\w+|brush up|polish|strengthen|stronger|strong|learn|differently|prepare\w*|develop|focus|
    ...concentrate|read up|convinc\w+|come (?:across|over)|came (?:across|over)|train\w*|sharpen|change|
    ...pay attention|watch out|keep doing|stop doing|present (?:my|me)\w*)\b
""")

NO_ADVICE = _starting(r"""
    (?:need|want|ask for|require) no (?:\w+ )?(?:advice|tips|feedback)
    not (?:need|want) (?:\w+ )?(?:advice|tips|feedback)
""")

INTERVIEWING = _words(r"""
    interview\w*|answers?|answering|candidate|application|apply|applying|applicant|present\w*|panel
    prepar\w+|practi[cs]\w+|skills?|improve\w*|better|examples?|cv|resume|portfolio|stronger
    come (?:across|over)|came (?:across|over)|test|task|technique|questions?|work(?:ing)? on
    next (?:\w+ )?(?:time|one|application|step|round|trial|chance|try|attempt|audition|conversation|talk|
    ...job)
    learn\w*|course|experience|topics?|focus|manner|differently|develop|stor(?:y|ies)|pitch|trial
    audition|demo|whiteboard|convinc\w+|conversations?|nerves|nervous|body language|brush up|train
    future|change
""")

WAY_OUT = _words(r"""
    no (?:biggie|bother|harm|hassle|hurry|issue|matter|obligation|offen[cs]e|pressure|problem|rush
    ...|stress|sweat|trouble|wahala|worries)(?= ?$| [?!]| (?:about (?:it|that|this|answering|replying)|and
    ...|as|at (?:all|my end)
    ...|because|but|by|either|for (?:me|you|an? (?:answer|reply|response))|from (?:me|my)|here|however|i|if
    ...|in (?:any
    ...|saying|not)|involved|it|just|of course|on (?:me|my|this|you|your)|or|otherwise|please|really|should
    ...|sir|so|than
    ...|taken|that|then|though|to (?:\w+ )?(?:answer|comment|decide|do (?:so|this|it|that)|get back|help
    ...|reply|respond|say|write)|until|we|whatever|whatsoever|when|whether|whichever|with (?:a|no|not)|you)\b)
    ...|no hard feelings if
    no need (?:for (?:anything long|an?|any|a long)?\b ?(?:\w+ )?(?:answer|explanation|hurry|reply|response
    ...|rush)|to (?:\w+ )?(?:answer
    ...|apologi[sz]e|comment|do (?:so|this|that)|explain|elaborate|feel|get back|go|hurry|oblige|reply
    ...|respond|rush|say|send|spell|tell me|write))
    not a problem (?=if|at all|for me)|(?:will|would|shall|do|can) (?:\w+ )?understand (?:\w+ )?if
    (?:understand|forgive) (?:\w+ ){0,2}(?:that you may not|should you|if (?:(?:an? (?:answer|no|reply
    ...|response|word)|any|company|house|it|no|not|nobody
    ...|nothing|policy|rules?|that|the (?:law|policy|rules?|timing)|there|this|time|you|your))\b)
    if (?:it is |that is |this is |you are |they are )?not (?:\w+ ){0,2}(?:allowed|possible|convenient
    ...|able(?! to (?:decide|pick|choose|see|run|judge))|permitted|inclined|in a position|suitable|usual
    ...|your habit)
    if (?:it|e|you) no (?:dey |fit |get )(?:possible|time|answer|talk|reply|chance)?
    if (?:that|this|it) is (?:\w+ )?(?:too much|a (?:bad|busy)|inconvenient|awkward|difficult|against|asking)
    if (?:it is an? (?:\w+ ){0,2}(?:awkward|bad|big|bother|burden|busy|difficult|drag|faff|hard|hassle
    ...|headache
    ...|imposition|inconvenience|lot|nuisance|pain|poor|problem|sensitive|stretch|thing you|tricky|trouble)
    ...|you (?:do not|can not|are too|are not|have no|would rather not|prefer not|
    ...would prefer not|have (?:\w+ ){0,3}(?:capacity|chance
    ...|energy|inclination|minutes?|moments?|objections?|opportunity|room|seconds?|secs?|spare|time)|find (?:a
    ...|the|time)|are able|could spare|can spare|get (?:a|the) (?:chance|minute|moment)|feel (?:able|like)))
    if not(?! (?:for|by|because|mistaken|wrong|already|i (?:will|shall|must|have|am going)))|if (?:so
    ...|possible)
    (?:should|when|if|as) (?:your )?(?:time|schedule|term|day|rules?) (?:\w+ )?(?:permits?|allows?|forbids?|
    ...is too)
    if your \w+ (?:is|are) (?:too )?(?:full|busy)
    should you (?:prefer not|not|be too|find (?:a|the|time)|have (?:\w+ ){0,3}(?:minutes?|moments?|time))
    ...|whenever (?:it|you)
    when(?:ever)? it suits|at your (?:convenience|leisure)
    feel free(?= ?$| (?:not to|to (?:answer (?:\w+ )?(?:briefly|or not|when)|bin|decline|delete|disregard
    ...|forget|ignore|leave|pass(?! on)|refuse|say (?:no|nothing)|skip|turn me down|take your time
    ...|tell me no)))
    (?:do|need) not (?:\w+ ){0,3}(?:feel|worry|go to|trouble|reply|answer|write back|respond|be obliged)
    no (?:reply|answer) (?:is )?(?:needed|expected|required|necessary)
    (?:even|just|only) (?:a|one|two) (?:quick |short |single )?(?:line|word|sentence|minute)
    time permit\w*|not expect\w*|(?:are|be|if|you|ur|week|day|schedule) (?:\w+ )?too busy|too busy (?:to
    ...|right now|just)|(?:if it is (?:\w+ )?(?:against|all (?:right|the same)|allowed|any|best|better
    ...|easier|fine|forbidden|impossible|more|no|not|okay|ok|too|unwelcome|welcome)|only if|unless it)
    a (?:single )?(?:line|word|sentence) (?:or two )?is plenty
    (?:so is|is) (?:nothing|silence|no (?:answer|reply))|(?:silence|no (?:answer|reply)) is
    leave (?:this|it|my mail) unanswered|think no more of it|let (?:this|it) (?:one )?go|please ignore
    ignore this (?:mail|if)
    i know (?:how |that )?you (?:are|must be|have) (?:\w+ ){0,2}(?:busy|swamped|slammed|a lot|full)
    (?<!i am )(?:perfectly|totally|completely|quite|absolutely|also|of course) (?:fine|ok|okay|all right|
    ...understandable)
    up to you|either way|entirely your (?:choice|call)
    (?:if|in case|should|unless|or)\b.* (?:fine|ok|okay|alright|all right|acceptable|excuse (?:me|my)|skip|
    ...ignore|forget (?:it|about|that)|leave it|not mind|not blame|no harm|not hold|delete|disregard|
    ...be offended)
    (?:only|just) (?:if|when) you|(?:reply|answer|write) only
    (?:nope|none|nothing|silence|no) (?:\w+ )?is (?:a |also |just )?(?:fine|good|ok|okay|perfectly)
    (?:brief|short|quick) (?:\w+ )?(?:or none|or nothing)|nothing comes to mind|another thought
    not (?:\w+ )?take it personally|may not be able|(?:rules?|policy|policies|law) (?:might|may) not
    if you (?:are|feel) (?:\w+ ){0,2}(?:away|buried|flat out|hard pressed|overloaded|pressed|pushed|rushed
    ...|short (?:of|on) time|slammed|snowed|stretched|swamped|tied up|under (?:pressure|water)|up to)
    not give (?:it|this|that|me) (?:a|another|any) (?:\w+ )?thought|not to worry (?:if|about (?:it|an?
    ...|replying|answering))
    ...|please (?:do )?not worry (?:if|about)
    (?:if|should)\b.* (?:bin|drop|scrap|toss|pass over|set aside) (?:it|this|that)
    not mind (?:\w+ )?if|must not (?:answer|reply)
    (?:if|when) you (?:have no time|can (?:\w+ )?(?:find|spare|make))|never is
    (?:one|a|two) (?:short |quick )?(?:lines?|words?|sentences?) (?:would|will|is|are) (?:\w+ )?(?:help|
    ...enough|plenty|do)
    may (?:\w+ )?(?:say|write|send) nothing|without an answer
    (?:answer|reply|response) (?:would be \w+ but )?(?:is|are) (?:not|neither) (?:\w+ )?(?:expected
    ...|necessary|needed|required)
    (?:expect|look for|need|needs|owe me|requires?) (?:nothing (?:not|least)|no (?:answer|reply|response))
    ...|under no (?:duty|obligation|pressure)
    (?:answer|reply|write) or (?:do not|not|no reply)|whether (?:or not )?you (?:answer|reply
    ...|write)(?: or not)?
    whatever (?:the answer|you (?:decide|choose)(?: about \w+| on \w+)? (?:i (?:am|will|wish)|is|thank))
    (?:shall|will|would) (?:not|never) (?:\w+ )?be (?:\w+ ){0,3}(?:annoyed|cross|disappointed|hurt|offended
    ...|put out|upset)(?! if you (?:say i|tell|told))
    (?:take|understand) (?:your )?silence|(?:shall|will|would) (?:\w+ )?understand an? no\b
    ...|not bother (?:answering|if|replying|(?:about|with) (?:(?:an?|any
    ...|the) )?(?:answer|feedback|it|letter|reply))
    (?:bin|delete|forget|ignore|leave|skip) (?:it|me|my \w+|this|this \w+) (?:if|should|when)|(?:please
    ...|kindly) ignore if
    no (?:\w+ )?is (?:also )?an? (?:\w+ )?answer|if\b.* never mind
    (?:contract|law|policy|policies|practice|procedures?|protocol|rules?) (?:\w+ )?(?:(?:do
    ...|does) not (?:allow|let|permit)|forbids?
    ...|prevents?|prohibits?|stops?|rules? (?:it|this|that) out) ?(?=$|any|feedback|giving|it|me|personal
    ...|such|sharing|telling|that|this|you)
""")

NO_WAY_OUT = _words(r"""
    if you have (?:any|a) (?:\w+ )?(?:decency|heart|shame|conscience)|you may ignore this as
    (?:sure|know|hope) (?:\w+ ){0,2}(?:is|it is) no (?:trouble|bother|problem)
    if you have any (?:questions?|doubts?|news)|(?:expect|want|need) (?:\w+ ){1,3}whenever
    feel free to (?:call|ring|phone|write|contact|send)|if you change your mind
    (?:had|have|having|has|was|were|been) no (?:bother|harm|hassle|hurry|issue|need|pressure|problem|rush
    ...|stress|trouble)
    i am (?:\w+ )?(?:fine|ok|okay) with|(?:am|are|is|was|be|been) in no (?:hurry|rush) (?:to|about)|(?:was
    ...|were|been|got) too busy
    not tell me you have no time
""")
