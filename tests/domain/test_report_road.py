"""The report's values about the road."""

from afterword.domain.report_road import Stage, StageRow


def test_a_stage_counts_all_that_came_this_far():
    row = StageRow(stage=Stage.PANEL, open=1, offers=2, not_selected=3, no_response=4, withdrawn=5)
    assert row.total == 15
