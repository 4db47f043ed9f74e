"""Facts of a reply."""

from afterword.domain.replies_facts import ReplyFacts


def test_a_header_is_read_in_small_letters_and_may_be_missing():
    facts = ReplyFacts(new_text="", headers={"auto-submitted": " Auto-Replied "})
    assert facts.header("auto-submitted") == "auto-replied"
    assert facts.header("precedence") == ""
