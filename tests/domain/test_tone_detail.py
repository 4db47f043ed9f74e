"""What is named of the conversation."""

import pytest

from afterword.domain.tone_detail import names_detail


@pytest.mark.parametrize(
    "said",
    [
        "I really enjoyed seeing the pottery kiln on Tuesday.",
        "You told me about the night shift.",
        "Our talk about peat cores was worth the trip.",
        "Your remark on queues stayed with me.",
        "Thank you for showing me the herbarium.",
        "The smell of the tannery was memorable.",
        "I still think about the question on bridges.",
        "It was a joy to feed the llamas.",
        "Thank you for explaining how the sluice works.",
    ],
)
def test_what_only_this_mail_can_say_is_a_detail(said: str):
    assert names_detail(said)


@pytest.mark.parametrize(
    "said",
    [
        "You said that you had decided for another person.",
        "You told me the result.",
        "Our talk about the position was friendly.",
        "I would love to see the kiln.",
        "I enjoyed talking to Anna.",
        "My last job at the kiln was memorable.",
        "You could have shown me the kiln.",
        "Thank you for your time.",
        "I liked your company and its values.",
    ],
)
def test_what_every_mail_says_is_none(said: str):
    assert not names_detail(said)
