"""Tests of whom a mail greets."""

import pytest

from afterword.domain.carrying import Carried
from afterword.domain.greetings import carry_body, greeted, greets_another, regreeted

OTHERS = ("Anna Okafor", "Interviewer", "Hiring manager")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Dear Anna Okafor,\n\nThank you", "Anna Okafor"),
        ("\nhi Anna!\nThank you", "Anna"),
        ("Good morning Dr. Okafor\n\nThank you", "Dr. Okafor"),
        ("Hello Anna", "Anna"),
        ("Hello,\n\nThank you", ""),
        ("hi anna okafor,", "anna okafor"),
        ("Hi Anna okafor,", "Anna okafor"),
        ("hi will,", "will"),
        ("Dear Anna van den Berg,", "Anna van den Berg"),
        ("Anna van den Berg,\n\nThank you", "Anna van den Berg"),
        ("Dear Maria dos Santos,", "Maria dos Santos"),
        ("Dear Sofie op de Beeck,", "Sofie op de Beeck"),
        ("Dear Jan ver Loren van Themaat,", "Jan ver Loren van Themaat"),
        ("Dear Dr. al Hassan,", "Dr. al Hassan"),
        ("Hi there Anna,", "Anna"),
        ("Hello again Anna,", "Anna"),
        ("Dear Theresa,", "Theresa"),
        ("Anna,\n\nThank you", "Anna"),
        ("Anna Okafor!\nThank you", "Anna Okafor"),
        ("Dear Anna and team,", "Anna and team"),
        ("Hi Anna, thank you for the talk.", "Anna"),
        ("Hello,\n\nDear Anna Okafor would like, I hear, to talk.", ""),
        ("Dear Anna Okafor would like to talk, I hear.", ""),
        ("Thank you for the talk,\nand the tea.", ""),
        ("Dear Anna Okafor would like to meet Ben,", ""),
        ("Hi Anna thank you,", ""),
        ("Yesterday Anna met Ben,\nI hear.", ""),
        ("Thank you Anna,\n\nit was good.", ""),
        ("Anna, thank you", ""),
        ("Thank you, dear Anna,", ""),
        ("", ""),
    ],
)
def test_the_name_is_that_of_the_first_line(body: str, name: str):
    assert greeted(body) == name


@pytest.mark.parametrize("line", ["Dear Anna Okafor,", "Hi Anna,", "Dear Ms Okafor,", "Hi there Anna,"])
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
        ("Anna,\n\nThank you, Anna.", "Ben,\n\nThank you, Anna."),
        ("Anna Okafor!\n\nThank you", "Ben Lee!\n\nThank you"),
        ("Hello again Anna,\n\nThank you", "Hello again Ben,\n\nThank you"),
        ("Hello,\n\nDear Anna Okafor would like, I hear,", "Hello,\n\nDear Anna Okafor would like, I hear,"),
        ("Dear Anna Okafor would like to talk,\nI hear.", "Dear Anna Okafor would like to talk,\nI hear."),
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


BEFORE = "Dear Anna Okafor,\n\nThank you for Tuesday.\n"
AFTER = "Dear Ben Lee,\n\nThank you for Friday.\n"


@pytest.mark.parametrize(
    ("now", "result", "lost"),
    [
        (BEFORE, AFTER, 0),
        (f"{BEFORE}PS. Tea.", f"{AFTER}PS. Tea.", 0),
        (BEFORE.replace("Dear", "\nDear"), AFTER.replace("Dear", "\nDear"), 0),
        (
            "Hello,\n\nDear Anna Okafor would like to talk. Thank you for Tuesday.\n",
            "Hello,\n\nDear Anna Okafor would like to talk. Thank you for Friday.\n",
            1,
        ),
        (
            "Dear Anna Okafor would like to talk,\nI hear.\n\nThank you for Tuesday.\n",
            "Dear Anna Okafor would like to talk,\nI hear.\n\nThank you for Friday.\n",
            1,
        ),
        ("Anna,\n\nThank you for Tuesday.\n", "Anna,\n\nThank you for Friday.\n", 1),
        ("Thank you for Tuesday.\n", "Thank you for Friday.\n", 1),
    ],
)
def test_what_changes_in_the_greeting_changes_there_alone(now: str, result: str, lost: int):
    carried = carry_body(BEFORE, AFTER, now=now)
    assert (carried.applied(now), carried.lost) == (result, lost)


def test_a_mail_that_greeted_nobody_greets_a_person_where_it_did():
    carried = carry_body(
        "Hello,\n\nThank you.", "Dear Ben Lee,\n\nThank you.", now="Hello,\n\nHello, thank you."
    )
    assert carried.applied("Hello,\n\nHello, thank you.") == "Dear Ben Lee,\n\nHello, thank you."


@pytest.mark.parametrize("greeting", ["Hi Ben,", "Hello,"])
@pytest.mark.parametrize("name", ["Anna van den Berg", "Anna Okafor whom they call Tea for short"])
def test_no_greeting_is_put_beside_one_that_was_edited(name: str, greeting: str):
    now = f"{greeting}\n\nThank you for Tuesday.\n"
    carried = carry_body(
        BEFORE.replace("Anna Okafor", "Ben Lee"), BEFORE.replace("Anna Okafor", name), now=now
    )
    assert (carried.applied(now), carried.lost) == (now, 1)
