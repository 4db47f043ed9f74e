"""Tests of whom a mail greets."""

import pytest

from afterword.domain.carrying import Carried
from afterword.domain.greetings import greeted, greets_another, regreeted

OTHERS = ("Anna Okafor", "Interviewer", "Hiring manager")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Dear Anna Okafor,\n\nThank you", "Anna Okafor"),
        ("\nhi Anna!\nThank you", "Anna"),
        ("Good morning Dr. Okafor\n\nThank you", "Dr. Okafor"),
        ("Hello Anna", "Anna"),
        ("Hello,\n\nThank you", ""),
        ("Thank you, dear Anna,", ""),
        ("", ""),
    ],
)
def test_the_name_is_that_of_the_first_line(body: str, name: str):
    assert greeted(body) == name


@pytest.mark.parametrize("line", ["Dear Anna Okafor,", "Hi Anna,", "Dear Ms Okafor,"])
def test_another_person_is_greeted(line: str):
    assert greets_another(line, ("Ben Lee", "b@n.example"), OTHERS)
    assert greets_another(line, ("b@n.example",), OTHERS)


@pytest.mark.parametrize(
    ("line", "recipient"),
    [
        ("Dear Ben,", ("Ben Lee",)),
        ("Dear Anna and Ben,", ("Ben Lee",)),
        ("Dear Anna,", ("anna@n.example",)),
        ("Dear Anna Okafor,", ("aokafor@n.example",)),
        ("Dear Benny,", ("Ben Lee",)),
        ("Hello,", ("Ben Lee",)),
        ("Dear hiring manager,", ("Ben Lee",)),
        ("Dear team,", ("Ben Lee",)),
        ("Dear Anna,", ()),
    ],
)
def test_nobody_else_is_greeted(line: str, recipient: tuple[str, ...]):
    assert not greets_another(line, recipient, OTHERS)


@pytest.mark.parametrize(
    ("body", "result"),
    [
        ("Dear Anna Okafor,\n\nAnna Okafor", "Dear Ben Lee,\n\nAnna Okafor"),
        ("Hi Anna,\n\nThank you", "Hi Ben,\n\nThank you"),
        ("Hi Anna-Lena,", "Hi Anna-Lena,"),
        ("Hi Annabel,", "Hi Annabel,"),
        ("Hi anna,", "Hi anna,"),
        ("Dear Ms Okafor,", "Dear Ms Okafor,"),
        ("Thank you, Anna.", "Thank you, Anna."),
    ],
)
def test_another_name_is_put_where_the_former_one_stands_whole(body: str, result: str):
    change = regreeted(body, "Anna Okafor", "Ben Lee")
    assert Carried(changes=(change,) if change else ()).applied(body) == result


@pytest.mark.parametrize(("former", "name"), [("", "Ben Lee"), ("Anna Okafor", "Recruiter")])
def test_nobody_is_put_in_place_of_a_name_or_a_name_in_place_of_nobody(former: str, name: str):
    assert regreeted("Dear Anna Okafor,", former, name) is None
