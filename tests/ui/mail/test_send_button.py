"""The button that lets a mail out: what it says, and what its arrow offers."""

from datetime import timedelta

import pytest

from afterword.domain.message import Way
from afterword.ui.mail.send_button import Offer, SendButton, Ways

MINUTES = timedelta(minutes=1)
ONE = {"kim": "kim@example.org"}
TWO = {**ONE, "work": "osei@example.com"}


@pytest.fixture
def make(qtbot, desk):
    """Make a button with what it would offer; what it did is in `done`."""

    def build(**given):
        done = []
        offer = Offer(**{"now": desk.speaker.now() + 2 * MINUTES, **given})
        ways = Ways(
            leave=lambda way, at: done.append((way, at)),
            leave_later=lambda: done.append("later"),
            choose_sender=done.append,
        )
        button = SendButton(lambda: offer, ways, desk=desk)
        qtbot.addWidget(button)
        button.say_when()
        button.done = done
        return button

    return build


def offered(button):
    button.fill_menu()
    return [action.text().replace("&", "") for action in button.menu().actions() if action.text()]


def test_without_an_account_it_opens_the_mail_program(make):
    button = make()
    assert button.text() == "Open in my mail program"
    button.click()
    assert button.done == [(Way.MAIL_PROGRAM, None)]
    assert offered(button) == [
        "Send by a mail account of mine…",
        "Open in my mail program",
        "Save as a file…",
        "Copy the text",
    ]


def test_with_an_account_it_sends_and_all_ways_are_there(make):
    button = make(senders=ONE)
    assert button.text() == "Send"
    button.click()
    assert button.done == [(Way.SMTP, None)]
    assert offered(button) == [
        "Send now",
        "Send at another time…",
        "Open in my mail program",
        "Save as a file…",
        "Copy the text",
    ]


def test_a_mail_with_a_moment_says_when_and_can_still_leave_now(make, desk):
    thursday = desk.speaker.now() + timedelta(days=3, minutes=30)
    button = make(senders=ONE, planned=thursday)
    assert button.text() == "Send Thu 09:30"
    button.click()
    assert offered(button)[:3] == ["Send now", "Send at its time, Thu 09:30", "Send at another time…"]
    for action in button.menu().actions()[:3]:
        action.trigger()
    assert button.done == [(Way.SMTP, thursday), (Way.SMTP, None), (Way.SMTP, thursday), "later"]


def test_in_quiet_hours_it_says_when_they_end(make, desk):
    button = make(senders=ONE, now=desk.speaker.now() + timedelta(hours=11))
    assert button.text() == "Send today 20:00"
    assert offered(button)[0] == "Send after your quiet hours, today 20:00"


@pytest.mark.parametrize("hours", [0, 11])
def test_each_line_of_the_menu_has_a_letter_of_its_own(make, desk, hours):
    now = desk.speaker.now()
    button = make(senders=ONE, now=now + timedelta(hours=hours), planned=now + timedelta(days=3))
    button.fill_menu()
    letters = [one.text().partition("&")[2][:1].lower() for one in button.menu().actions() if one.text()]
    assert len(letters) == 6
    assert len(set(letters) - {""}) == 6


def test_the_other_ways_do_what_they_say(make):
    button = make(senders=ONE)
    button.fill_menu()
    for action in button.menu().actions()[-3:]:
        action.trigger()
    assert button.done == [(Way.MAIL_PROGRAM, None), (Way.EML, None), (Way.COPY, None)]


def test_it_is_wide_enough_for_its_words(make, desk):
    short, long = make(senders=ONE), make()
    assert short.sizeHint().width() < long.sizeHint().width()
    said = long.fontMetrics().horizontalAdvance(long.text())
    assert long.sizeHint().width() > said + 2 * desk.theme.icon_size


def test_of_several_accounts_one_is_chosen(make):
    button = make(senders=TWO, sender="kim")
    assert offered(button)[2:4] == ["From kim@example.org", "From osei@example.com"]
    first, second = [one for one in button.menu().actions() if one.text().startswith("From")]
    assert (first.isChecked(), second.isChecked()) == (True, False)
    second.trigger()
    assert button.done == ["work"]
