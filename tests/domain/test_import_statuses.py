"""What the words of status columns say."""

import pytest

from afterword.domain.application import Outcome
from afterword.domain.import_statuses import LONGEST_STAGE, meaning_of


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("Rejected", Outcome.NOT_SELECTED),
        ("No longer under consideration", Outcome.NOT_SELECTED),
        ("Rejected after onsite", Outcome.NOT_SELECTED),
        ("REJECTION 😞", Outcome.NOT_SELECTED),
        ("Not selected", Outcome.NOT_SELECTED),
        ("Absage", Outcome.NOT_SELECTED),
        ("Refusée", Outcome.NOT_SELECTED),
        ("Didn't get", Outcome.NOT_SELECTED),
        ("Offer", Outcome.OFFER),
        ("Got offer!", Outcome.OFFER),
        ("Accepted", Outcome.ACCEPTED),
        ("Offer accepted", Outcome.ACCEPTED),
        ("Offer declined", Outcome.WITHDRAWN),
        ("Withdrew application", Outcome.WITHDRAWN),
        ("Ghosted 👻", Outcome.NO_RESPONSE),
        ("No Response", Outcome.NO_RESPONSE),
    ],
)
def test_an_end_is_known(status: str, outcome: Outcome):
    assert meaning_of(status).outcome is outcome


@pytest.mark.parametrize(
    "status", ["", "Applied", "application sent", "In Review", "Beworben", "Under consideration"]
)
def test_what_was_only_sent_is_no_outcome_and_no_stage(status: str):
    assert meaning_of(status) == meaning_of("")


@pytest.mark.parametrize("status", ["Wishlist", "Bookmarked", "to apply", "Saved", "Draft"])
def test_what_is_only_saved_is_told(status: str):
    assert meaning_of(status).is_saved


@pytest.mark.parametrize(
    "status",
    [
        "Interviewing", "Phone Screen", "not rejected yet", "Awaiting offer", "no date yet", "On hold",
        "Application accepted", "someone else hired?", "Not yet declined",
    ],
)  # fmt: skip
def test_other_words_are_a_stage_and_guess_no_outcome(status: str):
    meaning = meaning_of(status)
    assert meaning.outcome is None
    assert meaning.stage == status


def test_a_stage_is_cut_to_a_tag():
    assert len(meaning_of("round " * 40).stage) <= LONGEST_STAGE
