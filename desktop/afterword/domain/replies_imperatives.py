"""English sentences that tell a candidate what to do in an interview: advice by their very form."""

import re

from afterword.domain.patterns import compile_later

# What may stand before the verb, so that it is an imperative or nearly one.
_BEFORE = r"""
(?:^|[.!?;:–—]\s+|\n\s*|\b(?:please|just|also|perhaps|maybe|next\ time|in\ future|always|never|do|don['’]t
|and|but|so|then|i['’]d|you\ (?:should|could|might\ want\ to|may\ want\ to|need\ to|ought\ to))[,:]?\s+)
"""
# Verbs with what makes them about interviewing; scheduling, politeness and the post are left out on purpose.
_DO = r"""
begin\ (?:with|by|your|each|at)
|start\ (?:with|by|your\ answers?|each|from)\ (?!on\b)
|lead\ with
|(?:open|finish|end|close)\ with\ (?:a|an|the|one|your)\ (?:\w+\ )?
 (?:result|outcome|question|summary|story|example|reason|point|sentence)
|slow\ (?:down|yourself)
|speak\ (?:up|slower|slowly|more|louder|clearly|about)
|(?:practi[sc]e|rehearse|prepare|structure|shorten|tighten|polish)\ (?:your|the|an?|some|two|three|more
 |answering
 |telling|speaking|saying|out|aloud|with|each|it)
|(?:avoid|stop)\ (?:\w+ing|jargon|the|long|one-word|apologi)
|focus\ (?:more\ )?on\ (?:the|your|what|how|one|results|outcomes)
|give\ (?:more\ |fewer\ |concrete\ |specific\ |us\ |them\ |people\ |the\ panel\ )*
 (?:examples?|numbers?|details?|figures?|evidence|context|a\ number|yourself\ time)
|use\ (?:more|fewer|shorter|numbers|examples|the\ star|simpler|plain)
|(?:show|tell|convince|walk)\ (?:us|them|people|the\ panel|the\ interviewer|an\ employer|employers)
|(?:work|brush\ up|read\ up|catch\ up)\ on\ (?!(?:mon|tues|wednes|thurs|fri)day)
|(?:bring|prepare|think\ of|come\ with)\ (?:more\ |some\ |two\ |three\ |a\ few\ |concrete\ |better\ )+
 (?:examples?|questions?|numbers?|stories|figures|results|evidence)
|keep\ (?:your|the|each|every|it|answers?)(?:\ \w+){0,3}\ (?:short|shorter|brief|crisp|to\ the\ point|simple)
|take\ (?:a\ (?:breath|moment|pause|second)|your\ time|two\ seconds)
|ask\ (?:more\ |better\ |us\ |them\ )*(?:questions?|about\ (?:the|what|how))
|(?:learn|look\ up|research|read\ about|study)\ (?:the|what|how|more|about|to|our|a\ bit)
|make\ (?:more\ )?eye\ contact
|smile|sit\ up|be\ (?:more\ )?(?:concise|specific|concrete|confident|yourself|brief|precise|structured)
|answer\ (?:the\ question|with|first)
|quantify|summari[sz]e|elaborate
"""
_ADVISING = compile_later(f"{_BEFORE}(?:{_DO})\\b", re.IGNORECASE | re.VERBOSE)


def advises(text: str) -> bool:
    """Return whether an English text tells the candidate, as an imperative, to do something another way.

    It is sure of little and says so seldom: what it finds is advice whatever else stands beside it.
    """
    return _ADVISING().search(text) is not None
