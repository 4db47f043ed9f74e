from datetime import UTC, date, datetime

from afterword.domain.advice import Advice, Focus
from afterword.store.book import Book
from afterword.ui.interviews import forms
from afterword.ui.spoken import Speaker
from tests.ui.page_fixtures import Story


def point(number: int) -> tuple[Focus, Advice]:
    made = Advice(
        id=number,
        uid="a",
        changed_at=datetime(2026, 1, 1, tzinfo=UTC),
        words="word " * 60,
        received_on=date(2026, 1, 1),
    )
    return Focus(id=number, advice_id=number, interview_id=1), made


def test_an_interview_needs_its_application_moment_and_kind(qapp, book: Book, story: Story, speaker: Speaker):
    required = [one.name for one in forms.interview_fields(book, speaker) if one.required]
    assert required == ["application_id", "starts_at", "kind"]


def test_a_debrief_asks_two_things_of_each_point_and_never_of_a_third(qapp):
    names = [one.name for one in forms.debrief_fields((point(1), point(2), point(3)))]
    assert names == ["confidence", "went_well", "to_change", "used_1", "helped_1", "used_2", "helped_2"]


def test_a_long_point_is_shortened_at_a_word(qapp):
    label = forms.debrief_fields((point(1),))[3].label
    assert label.endswith("word…")
    assert len(label) < 100


def test_points_are_put_in_and_read_back():
    draft = forms.DebriefDraft().with_point(1, used=True, helped=3).with_point(2, used=False, helped=None)
    assert (draft.point(1), draft.point(2)) == ((True, 3), (False, None))
