"""The export of Teal (as seen in a user's file): a row for each bookmarked or applied job."""

from afterword.adapters.tracker_layouts import Column, Layout
from afterword.adapters.tracker_tables import table_form
from afterword.domain.import_found import Form

JOBS = table_form(
    Layout(
        form=Form.TEAL,
        needs=frozenset({"jobposition", "company", "datesaved"}),
        columns={
            Column.EMPLOYER: ("company",),
            Column.ROLE: ("jobposition",),
            Column.POSTING: ("joburl", "url", "link", "joblink"),
            Column.APPLIED: ("dateapplied",),
            Column.PLACE: ("location",),
            Column.PAY: ("maxsalary", "salary"),
            Column.STATUS: ("status",),
            Column.NOTES: ("notes",),
        },
        more_notes=("followup",),
        month_first=True,
    )
)
