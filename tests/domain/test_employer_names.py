"""When two spellings name the same employer, or the same role."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.employer_names import employer_key, role_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Acme Ltd", "ACME Limited"),
        ("Acme, Inc.", "acme"),
        ("Müller & Söhne GmbH & Co. KG", "Mueller".replace("ue", "ü") + " und Söhne".replace("und", "and")),
        ("Acme S.A.", "Acme SA"),
        ("Acme Sp. z o.o.", "ACME"),
        ("The Acme Company", "Acme"),
        ("Société Générale S.A.", "Societe Generale"),
        ("Nordlicht e.V.", "nordlicht"),
        ("Volvo AB", "Volvo"),
        ("McDonald’s", "McDonald's"),
        ("Startup UG (haftungsbeschränkt)", "Startup"),
    ],
)
def test_the_same_employer(first: str, second: str):
    assert employer_key(first) == employer_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Deutsche Bank", "Deutsche Bahn"),
        ("San Diego Zoo", "San Diego"),
        ("Acme Labs", "Acme"),
        ("株式会社A", "株式会社B"),
    ],
)
def test_two_employers(first: str, second: str):
    assert employer_key(first) != employer_key(second)


def test_a_name_that_is_nothing_but_a_legal_form_keeps_it():
    assert employer_key("Limited") == "limited"
    assert employer_key("SE AG") == "se"
    assert employer_key("!!!") == "!!!"


def test_roles_are_the_same_whatever_the_marks_of_genders():
    assert role_key("Buchhalterin (m/w/d)") == role_key("buchhalterin")
    assert role_key("Senior  Engineer (all genders)") == role_key("Senior Engineer")
    assert role_key("Engineer, Data") == role_key("Engineer Data")
    assert role_key("C++ Developer") != role_key("C Developer")
    assert role_key("C# Developer") != role_key("C Developer")


@given(st.text(min_size=1, max_size=40).filter(str.strip))
def test_every_name_has_a_key_that_is_its_own(name: str):
    assert employer_key(name)
    assert employer_key(f"  {name} ") == employer_key(name)
    assert role_key(name)
