"""The report with names hidden."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.report import KnownEmployer, KnownPerson, Names, Part
from afterword.domain.settings import Paper
from afterword.domain.sharing import hide, texts
from afterword.services.report import counted, words
from tests.domain.report_world import advice, application, contact, employer, interview, records, touch

ENGLISH = words("en")
SAID = "Maya asked MAYA’s team at northwind: call +44 (0)113 496 0123 or maya@northwind.example, said Kim."


def world(said: str = SAID):
    return records(
        employer(1, "Northwind Ltd", website="https://northwind.example", place="4 Canal Wharf"),
        employer(2, "Harbour"),
        contact(1, "Maya Lindqvist", phone="0113 496 0123", email="maya@northwind.example", rapport=4),
        application(1, 30, notes=said),
        interview(1, 9, interviewer_ids=(1,), confidence=3, to_change=said),
        advice(1, words=said, next_action=said),
        touch(1, 3, notes=said),
    )


def shared(said: str = SAID):
    return hide(counted(world(said), parts=frozenset(Part), paper=Paper.A4, person="Kim Osei"), ENGLISH)


def test_names_are_replaced_also_inside_quoted_words():
    report = shared()
    assert report.advice is not None
    piece = report.advice.themes[0].pieces[0]
    assert (piece.person, piece.employer) == ("Person 1", "Employer A")
    assert piece.words == (
        "Person 1 asked Person 1’s team at Employer A: call (phone number) or (address), said (my name)."
    )


def test_nothing_that_tells_who_or_where_is_left():
    everything = "\n".join(texts(shared())).casefold()
    for told in ("maya", "lindqvist", "northwind", "496", "canal", "kim", "osei", "@", "\ue000"):
        assert told not in everything


def test_the_names_themselves_are_gone_from_the_report():
    report = shared()
    assert (report.names, report.person, report.shared) == (Names(), "", True)


def test_a_person_who_is_not_in_the_book_is_somebody():
    report = counted(world(), parts=frozenset({Part.ADVICE}), paper=Paper.A4, person="")
    assert report.advice is not None
    group = report.advice.themes[0]
    piece = replace(group.pieces[0], person="Zoë Unknown")
    changed = replace(report, advice=replace(report.advice, themes=(replace(group, pieces=(piece,)),)))
    hidden = hide(changed, ENGLISH)
    assert hidden.advice is not None
    assert hidden.advice.themes[0].pieces[0].person == "Somebody"


def test_themes_enums_and_numbers_stay():
    report = shared()
    assert report.advice is not None
    assert report.advice.themes[0].theme == "communication"
    assert report.summary is not None
    assert report.summary.applied == 1


@pytest.mark.parametrize("name", ["Employer", "Person", "A", "1", "of", "Data analyst"])
def test_an_employer_named_like_our_own_words_does_not_break_it(name: str):
    names = Names(employers=(KnownEmployer(name=name), KnownEmployer(name="B")), people=())
    report = counted(
        world("Words of A and B at Employer 1."), parts=frozenset(Part), paper=Paper.A4, person=""
    )
    assert hide(replace(report, names=names), ENGLISH).shared


@given(
    st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=4),
    st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=4),
    st.text(max_size=60),
)
def test_whatever_the_names_none_is_left(employers: list[str], people: list[str], said: str):
    names = Names(
        employers=tuple(KnownEmployer(name=name) for name in employers),
        people=tuple(KnownPerson(name=name, employer="") for name in people),
    )
    text = f"{said} {' '.join(employers)} {' '.join(people)}"
    report = counted(world(text), parts=frozenset(Part), paper=Paper.A4, person="")
    assert hide(replace(report, names=names), ENGLISH).shared  # it checks itself and raises NamesLeft


NAME = st.from_regex(r"[A-Z][a-z]{3,9}", fullmatch=True).filter(
    lambda name: name not in ("Employer", "Person")
)


@given(
    NAME, NAME, NAME, st.sampled_from(["{} {}", "{}, {}", "{1}, {0}", "{}.{}@x.org", "dear {}!", "({}'s)"])
)
def test_no_part_of_a_name_is_left_as_a_plain_search_sees_it(employer: str, first: str, last: str, form: str):
    said = form.format(first, last) + f" at {employer.upper()} and {employer.lower()}’s"
    names = Names(
        employers=(KnownEmployer(name=f"{employer} Group"),),
        people=(KnownPerson(name=f"{first} {last}", employer=f"{employer} Group"),),
    )
    report = counted(world(said), parts=frozenset({Part.ADVICE}), paper=Paper.A4, person="")
    hidden = hide(replace(report, names=names), ENGLISH)
    assert hidden.advice is not None
    words_left = hidden.advice.themes[0].pieces[0].words
    capital = {employer, first, last} & set(words_left.replace(",", " ").split())
    assert not capital
