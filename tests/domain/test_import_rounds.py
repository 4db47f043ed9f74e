"""What the titles of events tell."""

import pytest

from afterword.domain.import_rounds import (
    domain_name,
    domain_of,
    employer_in,
    is_person,
    is_round,
    kind_of,
    role_in,
)
from afterword.domain.interview import RoundKind


@pytest.mark.parametrize(
    ("title", "employer", "role", "kind"),
    [
        (
            "Technical interview: Data Engineer at Northwind",
            "Northwind",
            "Data Engineer",
            RoundKind.TECHNICAL,
        ),
        ("Interview with Contoso", "Contoso", "", RoundKind.OTHER),
        (
            "Phone screen with Contoso for Analytics Engineer",
            "Contoso",
            "Analytics Engineer",
            RoundKind.PHONE_SCREEN,
        ),
        ("Fabrikam interview - Product Manager", "Fabrikam", "Product Manager", RoundKind.OTHER),
        ("On-site interview with Fabrikam, Inc.", "Fabrikam", "", RoundKind.FINAL),
        ("Panel interview @ Litware | Team Lead", "Litware", "", RoundKind.PANEL),
        ("Vorstellungsgespräch bei Müller & Söhne", "Müller & Söhne", "", RoundKind.OTHER),
        ("Take-home task review at Proseware", "Proseware", "", RoundKind.TASK),
        ("First interview", "", "", RoundKind.FIRST),
    ],
)
def test_a_title_tells_employer_role_and_kind(title: str, employer: str, role: str, kind: RoundKind):
    assert (employer_in(title), role_in(title, employer), kind_of(title)) == (employer, role, kind)


@pytest.mark.parametrize("title", ["Dentist", "Lunch with Anna", "Team stand-up", ""])
def test_other_events_are_no_rounds(title: str):
    assert not is_round(title)


@pytest.mark.parametrize(
    "title", ["Interview with Acme", "Entretien chez Acme", "Bewerbungsgespräch", "HR screening"]
)
def test_rounds_are_known(title: str):
    assert is_round(title)


def test_a_large_provider_tells_no_employer():
    assert domain_of("jane@gmail.com") == ""
    assert domain_of("jane@Acme.co.uk") == "acme.co.uk"
    assert domain_of("nonsense") == ""
    assert [domain_name(one) for one in ("acme.co.uk", "mail.acme.com", "acme.de", "")] == [
        "acme",
        "acme",
        "acme",
        "",
    ]


def test_desks_and_machines_are_no_people():
    assert is_person("jane.doe@acme.com")
    assert not is_person("no-reply@acme.com")
    assert not is_person("talent+7f@acme.com")
