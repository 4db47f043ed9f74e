"""Cues of meaning are seen in the nine languages."""

import pytest

from afterword.domain.replies_cues import cues


@pytest.mark.parametrize(
    "sentence",
    [
        "Next time bring a portfolio.",
        "Nächstes Mal bitte pünktlich.",
        "La prochaine fois, soyez bref.",
        "La próxima vez, más calma.",
        "La prossima volta sia breve.",
        "De volgende keer graag korter.",
        "Da próxima vez fale mais.",
        "Następnym razem krócej.",
        "次回は短く。",
    ],
)
def test_the_next_time_is_seen(sentence: str):
    assert "next_time" in cues(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We are unable to comment.",
        "Das dürfen wir leider nicht.",
        "Nous ne pouvons pas répondre.",
        "No podemos responder.",
        "Non possiamo rispondere.",
        "Dat mogen wij niet zeggen.",
        "Não podemos responder.",
        "Nie możemy odpowiedzieć.",
        "お答えできません。",
    ],
)
def test_inability_is_seen(sentence: str):
    assert {"unable", "unable_other"} & set(cues(sentence))


def test_nothing_is_seen_in_nothing():
    assert cues("") == ()
