from datetime import date

import pytest

from afterword.cli.commands import COMMANDS
from afterword.cli.parser import PURPOSES, parser
from afterword.domain.tone import TonePurpose


def test_every_command_of_the_parser_is_known_to_the_program():
    (choices,) = (action.choices for action in parser()._subparsers._group_actions)
    assert set(choices) == set(COMMANDS)


def test_every_command_has_words_of_help():
    (commands,) = parser()._subparsers._group_actions
    assert all(len(choice.help) > 10 for choice in commands._choices_actions)


def test_an_option_before_the_command_is_not_lost_after_it():
    chosen = parser().parse_args(["--data", "x", "--json", "today"])
    assert (str(chosen.data), chosen.json) == ("x", True)


def test_a_day_is_read():
    assert parser().parse_args(["report", "x.pdf", "--since", "2026-01-02"]).since == date(2026, 1, 2)


def test_the_purposes_are_those_of_the_tone_guide():
    assert set(PURPOSES) == {str(one) for one in TonePurpose}


def test_no_words_at_all_mean_the_window():
    assert parser().parse_args([]).command is None


@pytest.mark.parametrize("words", [["--hidden"], ["--locale", "de_DE"]])
def test_the_windows_options_are_known(words: list[str]):
    assert parser().parse_args(words).command is None
