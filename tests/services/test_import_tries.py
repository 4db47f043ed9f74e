"""Whether an application found in a file is one that the book knows."""

from datetime import UTC, date, datetime

import pytest

from afterword.domain.application import Application, Outcome
from afterword.domain.import_found import FoundApplication
from afterword.services.import_tries import NOTHING, Keys, Near, Tries, by_day

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
LINK = "https://www.linkedin.com/jobs/view/407100000{}"


def kept(number: int = 1, **values: object) -> Application:
    usual = {"employer_id": 1, "role": "Chef", "id": number, "uid": f"u-{number}", "changed_at": NOW}
    return Application(**usual | values)


def found(**values: object) -> FoundApplication:
    return FoundApplication(**{"line": 2, "employer": "ACME Ltd", "role": "chef"} | values)


def tries(*applications: Application) -> Tries:
    return Tries(applications, {1: "Acme Inc."})


def same(known: Tries, row: FoundApplication) -> int | None:
    application = known.same(row, Keys.of(row))
    return application.id if application else None


def near(known: Tries, row: FoundApplication, *, file: int = 0) -> Near:
    return known.near(row, Keys.of(row), file=file)


@pytest.mark.parametrize(
    ("application", "row"),
    [
        (kept(), found(uid="u-1", role="Renamed")),
        (
            kept(posting=LINK.format(1)),
            found(posting=LINK.format(1) + "?trk=x", employer="Other name", role="Cook"),
        ),
        (kept(applied_on=date(2026, 1, 2)), found(applied_on=date(2026, 1, 2))),
        (kept(), found()),
        (
            kept(posting="https://acme.example/careers"),
            found(posting="acme.example/careers", applied_on=date(2026, 1, 2)),
        ),
    ],
)
def test_it_is_the_same_by_id_posting_or_employer_role_and_day(
    application: Application, row: FoundApplication
):
    assert same(tries(application), row) == 1


@pytest.mark.parametrize(
    ("application", "row"),
    [
        (kept(posting=LINK.format(1)), found(posting=LINK.format(2))),
        (kept(applied_on=date(2026, 1, 2)), found(applied_on=date(2026, 6, 2))),
        (
            kept(posting=LINK.format(1), applied_on=date(2026, 1, 2)),
            found(posting=LINK.format(1), applied_on=date(2026, 6, 2)),
        ),
        (kept(posting="https://acme.example/careers"), found(posting="acme.example/careers", role="Cook")),
    ],
)
def test_it_is_another(application: Application, row: FoundApplication):
    known = tries(application)
    assert same(known, row) is None
    assert near(known, row) in (NOTHING, Near())


def test_a_day_apart_or_a_missing_day_is_surely_the_same():
    known = tries(kept(applied_on=date(2026, 1, 2)))
    for row in (found(applied_on=date(2026, 1, 3)), found()):
        application = near(known, row).same
        assert application is not None
        assert application.id == 1


def test_some_days_apart_may_be_the_same_and_months_apart_is_not():
    known = tries(kept(applied_on=date(2026, 1, 2)))
    assert len(near(known, found(applied_on=date(2026, 1, 20))).near) == 1
    assert near(known, found(applied_on=date(2026, 3, 20))) == Near()


def test_a_row_without_a_day_may_be_any_of_several():
    known = tries(kept(1, applied_on=date(2026, 1, 2)), kept(2, applied_on=date(2026, 6, 2)))
    assert [one.id for one in near(known, found()).near] == [1, 2]


def test_rows_of_one_file_are_never_taken_for_each_other():
    known = tries()
    first, second = found(applied_on=date(2026, 1, 2)), found(applied_on=date(2026, 1, 3))
    known.expect(first, Keys.of(first), file=0)
    assert near(known, second, file=0) == Near()
    assert near(known, second, file=1).same is not None


def test_one_that_a_row_of_the_file_is_about_already_is_not_near_to_another_row():
    known = tries(kept(applied_on=date(2026, 1, 2)))
    row = found(applied_on=date(2026, 1, 2))
    application = known.same(row, Keys.of(row))
    assert application is not None
    application.met_by = 0
    assert near(known, found(applied_on=date(2026, 1, 3)), file=0) == Near()


def test_those_at_an_employer_stand_with_the_latest_first():
    known = tries(kept(1, applied_on=date(2026, 1, 2)), kept(2), kept(3, applied_on=date(2026, 6, 2)))
    assert [one.id for one in known.at("acme")] == [3, 1, 2]
    row = found(applied_on=date(2026, 9, 9))
    known.expect(row, Keys.of(row), file=0)
    assert [one.id for one in known.at("acme")] == [0, 3, 1, 2]
    assert len(known) == 4
    assert max(known.at("acme"), key=by_day).found is row


def test_one_is_found_by_names_and_day_or_the_latest():
    known = tries(kept(1, applied_on=date(2026, 1, 2)), kept(2, applied_on=date(2026, 6, 2)))
    exact, latest = known.of("acme", "CHEF", date(2026, 1, 2)), known.of("acme", "CHEF", None)
    assert exact is not None
    assert latest is not None
    assert (exact.id, latest.id, known.of("acme", "cook", None)) == (1, 2, None)


def test_it_is_open_until_it_is_decided():
    [waiting, decided] = tries(kept(1), kept(2, outcome=Outcome.NOT_SELECTED)).at("acme")
    assert (waiting.is_open, decided.is_open) == (False, True)
