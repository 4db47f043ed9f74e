"""The tables of LinkedIn's data export: applications, saved jobs and connections."""

from afterword.adapters import people_csv
from afterword.adapters.tracker_layouts import Column, Layout
from afterword.adapters.tracker_tables import table_form
from afterword.domain.import_found import Form

SOURCE = "LinkedIn"

# The address and the number in it are the applicant's own, as given with the application: not a contact's.
APPLICATIONS = table_form(
    Layout(
        form=Form.LINKEDIN_APPLICATIONS,
        needs=frozenset({"applicationdate", "companyname", "jobtitle", "joburl"}),
        columns={
            Column.EMPLOYER: ("companyname",),
            Column.ROLE: ("jobtitle",),
            Column.POSTING: ("joburl",),
            Column.APPLIED: ("applicationdate",),
        },
        source=SOURCE,
        month_first=True,
    )
)

SAVED_JOBS = table_form(
    Layout(
        form=Form.LINKEDIN_SAVED_JOBS,
        needs=frozenset({"saveddate", "companyname", "jobtitle", "joburl"}),
        columns={
            Column.EMPLOYER: ("companyname",),
            Column.ROLE: ("jobtitle",),
            Column.POSTING: ("joburl",),
        },
        source=SOURCE,
        month_first=True,
        is_saved=True,
    )
)

CONNECTIONS = people_csv.Layout(
    form=Form.LINKEDIN_CONNECTIONS,
    needs=frozenset({"firstname", "lastname", "url", "connectedon"}),
    columns={
        people_csv.Column.FIRST: ("firstname",),
        people_csv.Column.LAST: ("lastname",),
        people_csv.Column.EMPLOYER: ("company",),
        people_csv.Column.TITLE: ("position",),
        people_csv.Column.EMAIL: ("emailaddress",),
        people_csv.Column.PROFILE: ("url",),
    },
).table_form()
