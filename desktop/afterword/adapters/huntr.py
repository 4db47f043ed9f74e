"""The export of Huntr (as seen in 2022): a row for each job on a board."""

from afterword.adapters.tracker_layouts import Column, Layout
from afterword.adapters.tracker_tables import table_form
from afterword.domain.import_found import Form

JOBS = table_form(
    Layout(
        form=Form.HUNTR,
        needs=frozenset({"companyname", "title", "listname"}),
        columns={
            Column.EMPLOYER: ("companyname",),
            Column.ROLE: ("title",),
            Column.POSTING: ("url",),
            Column.APPLIED: ("applieddate", "dateapplied", "createdat"),
            Column.DECIDED: ("lastmovedat",),
            Column.PLACE: ("location",),
            Column.PAY: ("salary",),
            Column.SOURCE: ("rootdomain",),
            Column.STATUS: ("listname",),
        },
    )
)
