"""Tests of the bar that asks."""

from afterword.ui.mail.bar import Bar


def test_an_answer_closes_the_bar_and_does_what_it_says(qtbot, desk):
    bar = Bar(desk=desk)
    qtbot.addWidget(bar)
    done = []
    bar.ask("Did it go out?", (("Yes", lambda: done.append("yes")), ("No", lambda: done.append("no"))))
    assert bar.text == "Did it go out?"
    bar.buttons[1].click()
    assert done == ["no"]
    assert bar.text == ""


def test_an_answer_may_ask_anew(qtbot, desk):
    bar = Bar(desk=desk)
    qtbot.addWidget(bar)
    bar.ask("One?", (("On", lambda: bar.ask("Two?", ())),))
    bar.buttons[0].click()
    assert bar.text == "Two?"
    bar.drop()
    assert bar.text == ""


def test_only_what_was_asked_about_the_text_goes_when_it_changes(qtbot, desk):
    bar = Bar(desk=desk)
    qtbot.addWidget(bar)
    bar.ask("It lacks thanks.", (("Look again", bar.drop),), about_text=True)
    bar.outdate()
    assert bar.text == ""
    bar.ask("Did it go out?", (("Yes", bar.drop),))
    bar.outdate()
    assert bar.text == "Did it go out?"
