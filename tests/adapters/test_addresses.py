import pytest

from afterword.adapters.addresses import is_address, wire_form


@pytest.mark.parametrize(
    "text", ["a@example.org", "zoë@example.org", "a.b+c@bücher.example", "A@EXAMPLE.ORG"]
)
def test_addresses_are_known_by_their_form(text: str):
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["", "anna", "a@", "@b.org", "a b@c.org", "a@b@c.org", "a@c.org\nBcc: x@y.org"]
)
def test_what_is_no_address_is_told(text: str):
    assert not is_address(text)


@pytest.mark.parametrize(
    ("address", "wire"),
    [
        ("kim@example.org", "kim@example.org"),
        ("kim@bücher.example", "kim@xn--bcher-kva.example"),
        ("zoë@bücher.example", "zoë@xn--bcher-kva.example"),
        ("no address", "no address"),
        ("", ""),
    ],
)
def test_an_address_travels_with_its_domain_in_ascii(address: str, wire: str):
    assert wire_form(address) == wire
