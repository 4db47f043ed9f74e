"""The advice part of the document: by theme, in the exact words, with the sources."""

from collections.abc import Iterator, Sequence

from afterword.domain.advice import AdviceState
from afterword.domain.document import Bar, Bars, Block, Heading, Paragraph, Quote, Tone
from afterword.domain.report_advice import AdvicePart, AdviceShown, ThemeGroup
from afterword.domain.report_words import Words


def advice(part: AdvicePart, words: Words) -> Iterator[Block]:
    """Yield the advice by theme, with the exact words and their sources."""
    yield Heading(text=words.say("advice.title"), level=1)
    pieces = [piece for group in part.themes for piece in group.pieces]
    everything = [*pieces, *part.external, *part.praise, *part.set_aside]
    if not everything:
        yield Paragraph(text=words.say("advice.none"), tone=Tone.LEAD)
        return
    people = {(piece.person, piece.employer) for piece in everything if piece.person}
    key = "lead" if people else "lead_unnamed"
    kept = words.count("advice", len(everything))
    yield Paragraph(
        text=words.say(f"advice.{key}", advice=kept, people=words.count("person", len(people))),
        tone=Tone.LEAD,
    )
    if len(part.themes) > 1:
        yield theme_bars(part.themes, words)
    if any(not group.enough for group in part.themes):
        yield Paragraph(text=words.say("advice.few_note"), tone=Tone.QUIET)
    for group in part.themes:
        yield from theme(group, words)
    rest = (("praise", part.praise), ("external", part.external), ("set_aside", part.set_aside))
    for name, found in rest:
        if found:
            yield Heading(text=words.say(f"advice.{name}_title"), level=2)
            yield Paragraph(text=words.say(f"advice.{name}_lead"), tone=Tone.QUIET)
            yield from (kept_quote(piece, words, to_do=False) for piece in found)


def theme_bars(groups: Sequence[ThemeGroup], words: Words) -> Bars:
    """Return how much advice there is on each theme."""
    counts = [(named(group.theme, group.name, words), len(group.pieces)) for group in groups]
    told = words.joined(words.say("advice.chart_row", theme=name, n=count) for name, count in counts)
    return Bars(
        bars=tuple(Bar(label=name, value=count, told=words.number(count)) for name, count in counts),
        alt=words.say("advice.chart_alt", rows=told),
    )


def theme(group: ThemeGroup, words: Words) -> Iterator[Block]:
    """Yield one theme with its pieces of advice."""
    yield Heading(text=named(group.theme, group.name, words), level=2)
    key = "theme_many" if group.enough and group.people else "theme_few"
    many = words.count("advice", len(group.pieces))
    if group.enough and not group.people:
        yield Paragraph(text=many, tone=Tone.QUIET)
    else:
        people = words.count("person", group.people)
        yield Paragraph(text=words.say(f"advice.{key}", advice=many, people=people), tone=Tone.QUIET)
    yield from (kept_quote(piece, words, to_do=True) for piece in group.pieces)


def kept_quote(piece: AdviceShown, words: Words, *, to_do: bool) -> Quote:
    """Return a piece of advice with what became of it; only what is to do can be called new."""
    untold = {AdviceState.SET_ASIDE} if to_do else {AdviceState.SET_ASIDE, AdviceState.NEW}
    marks = [words.kind("state", piece.state)] if piece.state not in untold else []
    if piece.thanked:
        marks.append(words.say("thanked"))
    return quote(piece, words, marks=tuple(marks))


def quote(piece: AdviceShown, words: Words, *, marks: tuple[str, ...] = (), number: str = "") -> Quote:
    """Return a piece of advice in its exact words with its source and what to do about it."""
    return Quote(
        words=piece.words,
        source=source(piece, words),
        marks=marks,
        action_label=words.say("next_action") if piece.next_action.strip() else "",
        action=piece.next_action,
        number=number,
    )


def source(piece: AdviceShown, words: Words) -> str:
    """Return who said it, where, after what and when."""
    after = words.say("advice_source.round", round=words.kind("round", piece.round)) if piece.round else ""
    who = words.joined((piece.person, piece.title, piece.employer, after))
    return words.joined((who or words.say("advice_source.none"), words.day(piece.received_on)))


def theme_name(piece: AdviceShown, words: Words) -> str:
    """Return the name of the main theme of a piece of advice."""
    return named(piece.theme, piece.theme_name, words)


def named(theme: str, name: str, words: Words) -> str:
    """Return the name of a theme: the user's own, else the shipped one, else its key."""
    if name:
        return name
    return words.say(f"theme.{theme}") if words.has(f"theme.{theme}") else theme
