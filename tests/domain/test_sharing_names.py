"""Finding known names in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.report import KnownEmployer, KnownPerson
from afterword.domain.sharing_names import (
    ADDRESS,
    LINK,
    PHONE,
    Lexicon,
    employer_writings,
    host_of,
    letters,
    person_writings,
    phone_digits,
)


def lexicon() -> Lexicon:
    made = Lexicon()
    maya = KnownPerson(
        name="Maya Lindqvist", employer="", email="m.lind@x.example", profile="https://l.example/in/mayal"
    )
    people = {
        "P1": maya,
        "P2": KnownPerson(name="Grace Okonjo", employer=""),
        "P3": KnownPerson(name="Tomasz Zieliński", employer=""),
        "P4": KnownPerson(name="李娜", employer=""),
        "P5": KnownPerson(name="Bo", employer=""),
        "P6": KnownPerson(name="Jürgen Größler", employer=""),
        "P7": KnownPerson(name="Anna-Maria O'Brien", employer=""),
        "P8": KnownPerson(name="Søren Mueller", employer=""),
        "P9": KnownPerson(name="דן כהן", employer=""),
    }
    employers = {
        "E1": KnownEmployer(name="Northwind Analytics Ltd", website="https://www.nwind.example/jobs"),
        "E2": KnownEmployer(name="Harbour & Lane"),
    }
    for label, employer in employers.items():
        for text, single in employer_writings(employer):
            made.add(text, label, single=single)
    for label, person in people.items():
        made.add_initials(person.name, label)
        for text, single in person_writings(person):
            made.add(text, label, single=single)
    return made


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maya Lindqvist said", "P1 said"),
        ("MAYA's view, maya’s", "P1's view, P1’s"),
        ("Lindqvist, Maya", "P1"),
        ("Ms. lindqvist and mayalindqvist", "Ms. P1 and P1"),
        ("the Mayas of this world, Lindqvists", "the P1s of this world, P1s"),
        ("maya_lindqvist", "P1"),
        ("with grace, said Grace", "with grace, said P2"),
        ("Zielinski and ZIELIŃSKI", "P3 and P3"),
        ("我和李娜见面", "我和P4见面"),
        ("Bo said: bow, bo", "P5 said: bow, bo"),
        ("Northwind Analytics Ltd and Northwind, northwind-analytics", "E1 and E1, E1"),
        ("our analytics are limited", "our analytics are limited"),
        ("at nwind.example", "at E1"),
        ("Harbour and Lane; the lane", "E2 and E2; the lane"),
        ("mayall was there", "mayall was there"),
        ("see mayal", "see P1"),
        ("M. Lindqvist, Maya L. and M.L.", "P1, P1. and P1"),
        ("M. L. asked; A.B. did not; i.e. later", "P1 asked; A.B. did not; i.e. later"),
        ("Juergen, JÜRGEN, Herr Groessler, Grössler, Grossler", "P6, P6, Herr P6, P6, P6"),
        ("Müller’s team, MULLER wrote, Soren and Soeren", "P8’s team, P8 wrote, P8 and P8"),
        ("Anna asked, O’Brien wrote, obrien, Annamaria", "P7 asked, P7 wrote, P7, P7"),
        ("Lind\u00adqvist and Ma\u200bya", "P1 and P1"),
        ("שאלתי את דן ולכהן, ודניאל", "שאלתי את P9 P9, ודניאל"),
        ("פגשתי את כהן והדן", "פגשתי את P9 P9"),
        ("cohanna, obrienesque, muellers-like bosom", "cohanna, obrienesque, P8s-like bosom"),
    ],
)
def test_names_are_found_however_they_are_written(text: str, told: str):
    assert lexicon().hide(text) == told


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_full_name_is_never_left_whatever_stands_around_it(before: str, after: str):
    hidden = lexicon().hide(f"{before} Maya Lindqvist {after}")
    assert "Maya Lindqvist" not in hidden


@given(st.text(max_size=200))
def test_hiding_twice_changes_nothing_more(text: str):
    known = lexicon()
    assert not list(known.find(known.hide(text).replace("P1", "").replace("E1", "")))


@pytest.mark.parametrize(
    "text", ["maya@northwind.example", "m.l+x@a-b.co.uk", "@maya_l", "write to a@b.de today"]
)
def test_addresses_are_recognised(text: str):
    assert ADDRESS.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://x.example/a?b",
        "www.northwind.com",
        "northwind.co.uk/jobs",
        "HTTPS://X",
        "nwind.careers",
        "lnkd.in/abc",
    ],
)
def test_links_are_recognised(text: str):
    assert LINK.search(text.lower())


@pytest.mark.parametrize(
    "text", ["and/or", "my mark 4.5/5", "etc. and so on", "v2.10 in 3/4 of them", "e.g./i.e."]
)
def test_what_only_looks_like_a_link_stays(text: str):
    assert not LINK.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "+44 113 496 0123",
        "0113-496-0123",
        "(0113) 496 0123",
        "0049 30 1234567",
        "402-555-0134",
        "(402) 555 0134",
    ],
)
def test_phone_numbers_are_recognised(text: str):
    assert PHONE.search(text)


@pytest.mark.parametrize(
    "text", ["23 Nov 2026", "2026-11-23", "34,000 to 38,000", "07:30", "3 of 20", "5, 4, 4"]
)
def test_days_and_amounts_are_no_phone_numbers(text: str):
    assert not PHONE.search(text)


def test_a_phone_number_is_known_by_its_last_digits():
    assert phone_digits(["+44 113 496 0123", "", "12"]) == {"4960123"}


def test_letters_go_on_after_z():
    assert [letters(place) for place in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_the_host_is_what_tells_a_website():
    assert [host_of(site) for site in ("https://www.x.example/a", "x.example", "")] == [
        "x.example",
        "x.example",
        "",
    ]
