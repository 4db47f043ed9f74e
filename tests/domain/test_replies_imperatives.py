import pytest

from afterword.domain.replies_imperatives import advises


@pytest.mark.parametrize(
    "text",
    [
        "Begin with the result, and then explain how you got there.",
        "Dear Kim,\n\nSlow down when you answer.",
        "You did well. Next time, give more concrete examples.",
        "I'd practise your opening out loud a few times.",
        "We enjoyed meeting you, but you could ask us more questions.",
        "Take a breath before you answer.",
        "KEEP YOUR ANSWERS SHORT.",
    ],
)
def test_an_imperative_about_interviewing_is_advice(text: str):
    assert advises(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please give me a call on Monday.",
        "Please find our terms attached.",
        "Start on the first of May would suit us.",
        "Take care, and all the best.",
        "Keep well.",
        "We cannot give feedback to candidates.",
        "Let me know whether Thursday suits you.",
        "I'll ask Ben and get back to you.",
        "Thank you for your patience.",
        "",
    ],
)
def test_politeness_and_appointments_are_not(text: str):
    assert not advises(text)
