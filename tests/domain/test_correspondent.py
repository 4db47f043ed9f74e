import pytest

from afterword.domain.correspondent import written


@pytest.mark.parametrize(
    ("name", "address", "told"),
    [
        ("Anna Okafor", "anna@n.example", "Anna Okafor <anna@n.example>"),
        ("Anna Okafor", "", "Anna Okafor"),
        ("", "anna@n.example", "anna@n.example"),
        ("", "", ""),
    ],
)
def test_name_and_address_stand_together_where_there_are_both(name: str, address: str, told: str):
    assert written(name, address) == told
