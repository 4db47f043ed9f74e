"""What is remembered, and unfinished text."""

from afterword.ui.remembered import SessionMemory, Unfinished


def test_what_was_kept_is_recalled() -> None:
    memory = SessionMemory()
    assert memory.recall("window") == ""
    memory.keep("window", "left")
    assert memory.recall("window") == "left"


def test_unfinished_text_is_given_back_once() -> None:
    unfinished = Unfinished()
    unfinished.keep("advice.new", {"words": "Give an exam"})
    assert "advice.new" in unfinished
    assert unfinished.take("advice.new") == {"words": "Give an exam"}
    assert unfinished.take("advice.new") is None
