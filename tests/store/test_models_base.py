"""Tests of what the store asks of a table."""

from afterword.store import models


def test_a_table_names_itself_its_columns_and_its_keys() -> None:
    assert models.Contact.table() == "contact"
    assert models.Theme.columns() == (
        "id",
        "uid",
        "changed_at",
        "key",
        "name",
        "external",
        "position",
        "archived",
    )
    assert models.Theme.keys() == ("id",)
    assert models.AdviceTheme.keys() == ("advice_id", "theme_id")
    assert models.Reply.column("refs") is models.Reply.references
    assert (models.Contact.owner(), models.AdviceTheme.owner()) == ("contact", "advice")
