"""People out of tables."""

from afterword.adapters.people_csv import ANY_PEOPLE, GOOGLE_OLD
from afterword.domain.import_found import Form, FoundPerson, SkipReason
from tests.adapters.import_samples import HERE, only, table_of


def test_google_contacts_have_several_values_in_a_cell():
    reading = only("google_contacts.csv")
    dana, grandma = (each for each in reading.found if isinstance(each, FoundPerson))
    assert reading.form is Form.GOOGLE_CONTACTS
    assert (dana.name, dana.employer, dana.title) == ("Dana Wolf", "Northwind", "Recruiter")
    assert (dana.email, dana.phone) == ("dana.wolf@northwind.example", "+49 151 1111111")
    assert grandma.employer == ""


def test_outlook_contacts_have_a_title_that_is_none():
    [sam] = only("outlook_contacts.csv").found
    assert isinstance(sam, FoundPerson)
    assert (sam.name, sam.title, sam.phone) == ("Sam J. Reyes", "Engineering Manager", "+1 555 0100")
    assert sam.notes == "Kind.\nKnows the domain."


def test_googles_older_form():
    table = table_of(
        "Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,E-mail 1 - Value\n"
        "Jane Doe,Jane,Doe,Acme,CTO,jane@acme.example\n"
    )
    [jane] = GOOGLE_OLD.read(table, HERE).found
    assert isinstance(jane, FoundPerson)
    assert (jane.name, jane.employer, jane.title) == ("Jane Doe", "Acme", "CTO")


def test_any_table_of_people():
    text = "Name,Company,Email,LinkedIn\nJane,Acme,not an address,linkedin.com/in/jane\n,Acme,,\n"
    reading = ANY_PEOPLE.read(table_of(text), HERE)
    [jane] = reading.found
    assert isinstance(jane, FoundPerson)
    assert (jane.email, jane.profile) == ("", "linkedin.com/in/jane")
    assert [one.why for one in reading.skipped] == [SkipReason.NO_NAME]


def test_a_person_without_a_way_to_reach_them_is_no_form_of_people():
    assert not ANY_PEOPLE.fits({"name": 0, "shoesize": 1})
    assert ANY_PEOPLE.fits({"name": 0, "email": 1})


def test_a_name_that_is_too_long_is_told():
    reading = ANY_PEOPLE.read(table_of(f"Name,Email\n{'x' * 301},a@b.example\n"), HERE)
    assert [(one.why, one.column) for one in reading.skipped] == [(SkipReason.TOO_LONG, "Name")]
