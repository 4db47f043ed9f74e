"""The values of a plan."""

from afterword.domain.import_found import FoundApplication, Skipped, SkipReason
from afterword.domain.imports import Changed, Choice, Doubt, DoubtKind, FilePlan, Fill, Plan

ROW = FoundApplication(line=2, employer="Acme", role="Engineer")


def test_a_file_counts_its_rows():
    plan = FilePlan(
        file="x.csv",
        added=(ROW, ROW),
        changes=(Changed(ROW, 1, ()),),
        kept=(ROW,),
        doubts=(Doubt(ROW, DoubtKind.NEAR_DAY, 1, "Acme"),),
        skipped=(Skipped(3, SkipReason.NO_ROLE),),
    )
    assert (plan.new, plan.changed, plan.same, plan.doubtful) == (2, 1, 1, 1)


def test_what_is_spelled_alike_is_kept_and_what_is_days_apart_is_left_out():
    assert Doubt(ROW, DoubtKind.SIMILAR_EMPLOYER, 1, "Acme Labs").usual is Choice.NEW
    assert Doubt(ROW, DoubtKind.WHICH_APPLICATION, 1, "Acme").usual is Choice.NEW
    assert Doubt(ROW, DoubtKind.NEAR_DAY, 1, "Acme").usual is Choice.LEAVE
    assert Doubt(ROW, DoubtKind.SEVERAL, 1, "Acme").usual is Choice.LEAVE


def test_a_plan_knows_whether_it_has_work():
    assert Plan(files=(FilePlan(file="x", added=(ROW,)),)).has_work
    assert Plan(files=(FilePlan(file="x", changes=(Changed(ROW, 1, (Fill("pay", "", "1"),)),)),)).has_work
    assert not Plan(files=(FilePlan(file="x", kept=(ROW,), changes=(Changed(ROW, 0, ()),)),)).has_work
    assert not Plan(files=(FilePlan(file="x", doubts=(Doubt(ROW, DoubtKind.NEAR_DAY, 1, ""),)),)).has_work
