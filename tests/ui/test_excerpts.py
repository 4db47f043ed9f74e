from hypothesis import given
from hypothesis import strategies as st

from afterword.ui.excerpts import short


def test_a_long_text_is_cut_after_a_word():
    assert short("Begin with\nthe result, then the road", 20) == "Begin with the…"
    assert short("Donaudampfschifffahrt", 10) == "Donaudamp…"


@given(st.text(), st.integers(2, 60))
def test_what_is_shown_fits_and_is_all_where_it_can_be(text: str, longest: int):
    shown = short(text, longest)
    assert len(shown) <= longest
    assert "\n" not in shown
    assert (shown == " ".join(text.split())) is (len(" ".join(text.split())) <= longest)
