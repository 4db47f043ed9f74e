import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.correspondent import names_several, read, written


@pytest.mark.parametrize(
    ("name", "address", "told"),
    [
        ("Anna Okafor", "anna@n.example", "Anna Okafor <anna@n.example>"),
        ("Dr. Anna Okafor (Northwind)", "anna@n.example", "Dr. Anna Okafor (Northwind) <anna@n.example>"),
        ("Okafor, Anna", "anna@n.example", '"Okafor, Anna" <anna@n.example>'),
        ('"Annie"', "anna@n.example", r'"\"Annie\"" <anna@n.example>'),
        ("anna@home.example", "anna@n.example", '"anna@home.example" <anna@n.example>'),
        ("Okafor, Anna", "", "Okafor, Anna"),
        ("Anna Okafor", "", "Anna Okafor"),
        ("", "anna@n.example", "anna@n.example"),
        ("", "", ""),
    ],
)
def test_name_and_address_stand_together_where_there_are_both(name: str, address: str, told: str):
    assert written(name, address) == told


@given(
    st.text(alphabet='ab A.,;:<>()[]"\\@é\u2028', max_size=12).map(str.strip),
    st.sampled_from(("", "anna@n.example")),
)
def test_what_is_written_is_read_back_and_names_one_address(name: str, address: str):
    if address:
        assert read(written(name, address)) == (name, address)
        assert not names_several(written(name, address))


@pytest.mark.parametrize(
    ("line", "name", "address"),
    [
        ("Anna Smith, PhD <a@n.example>", "Anna Smith, PhD", "a@n.example"),
        ('"Smith, Anna" <a@n.example>', "Smith, Anna", "a@n.example"),
        ('Anna "Annie" Smith <a@n.example> ', 'Anna "Annie" Smith', "a@n.example"),
        ("<a@n.example>", "", "a@n.example"),
        (" a@n.example ", "", "a@n.example"),
        ("mailto:a@n.example", "", "a@n.example"),
        ("a@n.example (Anna Smith)", "Anna Smith", "a@n.example"),
        ("Anna Smith", "Anna Smith", ""),
        ("Anna a@n.example", "Anna a@n.example", ""),
        ("Anna <", "Anna <", ""),
        ("", "", ""),
    ],
)
def test_a_line_is_read_as_people_write_it(line: str, name: str, address: str):
    assert read(line) == (name, address)
    assert not names_several(line)


@pytest.mark.parametrize(
    "line",
    [
        "a@n.example, b@n.example",
        "a@n.example; b@n.example",
        "a@n.example b@n.example",
        "Anna <a@n.example>, Ben <b@n.example>",
        '"Smith, Anna" <a@n.example>, b@n.example',
    ],
)
def test_two_addresses_are_several(line: str):
    assert names_several(line)


def test_the_same_address_twice_is_one():
    assert not names_several("a@n.example <A@N.example>")
