import pytest

from afterword.ui.touch.links import phone_link


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("+44 20 7946 0000", "tel:+442079460000"),
        ("+44 (0)20 7946-0000", "tel:+442079460000"),
        ("020 7946 0000 ext. 12", "tel:02079460000"),
        ("(0)20 79", "tel:02079"),
        ("0044 (0) 20 7946", "tel:0044207946"),
        ("112", "tel:112"),
        ("ask at the desk", ""),
        ("", ""),
        ("12", ""),
    ],
)
def test_a_number_as_people_write_it_can_be_dialled(written: str, link: str):
    assert phone_link(written) == link
