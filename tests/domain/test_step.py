from datetime import UTC, datetime

from afterword.domain.step import Reason, Step, StepKind, Why

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def test_a_step_is_named_by_its_kind_and_subject_whatever_its_time():
    first = Step(
        kind=StepKind.CALL, table="contact", id=3, reason=Reason(why=Why.LAST_CONTACT), opens=NOW, due=NOW
    )
    assert first.key == (StepKind.CALL, "contact", 3)
