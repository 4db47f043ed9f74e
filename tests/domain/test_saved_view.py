"""Tests of the saved view as a value."""

from datetime import UTC, datetime

from afterword.domain.saved_view import SavedView, SavedViewDraft


def test_a_saved_view_is_its_draft_and_where_it_is_kept() -> None:
    draft = SavedViewDraft(page="applications", name="Open")
    kept = SavedView(
        page=draft.page, name=draft.name, id=1, uid="u", changed_at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert isinstance(kept, SavedViewDraft)
    assert (kept.filters, kept.position) == (draft.filters, draft.position) == ("{}", 0)
