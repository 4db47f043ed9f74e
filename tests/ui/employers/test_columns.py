from afterword.domain.employer import EmployerRow
from afterword.ui.employers.columns import columns
from afterword.ui.spoken import Speaker


def test_nothing_is_said_of_what_is_not_there(speaker: Speaker):
    row = EmployerRow(
        id=1,
        name="Acme",
        place="",
        applications=0,
        open_applications=0,
        contacts=0,
        last_heard_at=None,
        tags=(),
        archived=False,
    )
    told = {column.name: column.text(row) for column in columns(speaker)}
    assert told == {"name": "Acme", "place": "", "applications": "", "contacts": "", "heard": "", "tags": ""}
