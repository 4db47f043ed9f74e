"""The tokens: every writing can be read on every ground it is put on."""

import pytest

from afterword.ui.tokens import DARK, LIGHT, PAIRS, Tokens, Tone, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("writing", "ground"), PAIRS)
def test_writing_stands_out_from_its_ground(tokens: Tokens, writing: Tone, ground: Tone) -> None:
    assert contrast(tokens.colour(writing), tokens.colour(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_meaning_stands_out_on_a_selected_row_as_a_sign(tokens: Tokens) -> None:
    for tone in (Tone.WAITING, Tone.GOOD, Tone.OVER, Tone.FAULT):
        assert contrast(tokens.colour(tone), tokens.soft) >= 3


def test_contrast_counts_as_wcag_does() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0B6E69", "#0B6E69") == 1


def test_every_tone_has_a_colour_in_both_schemes() -> None:
    for tone in Tone:
        for tokens in (LIGHT, DARK):
            colour = tokens.colour(tone)
            assert len(colour) == 7
            assert colour == getattr(tokens, tone.value)


def test_a_no_is_slate_and_never_red() -> None:
    for tokens in (LIGHT, DARK):
        assert tokens.over == tokens.quiet != tokens.fault
