"""Why a finding puts a reader on guard, in one kind sentence that is true of what was written."""

from afterword.domain.tone_kinder import Kinder
from afterword.domain.tone_values import Category
from afterword.domain.tone_words import tokens


def reason(text: str, category: Category, *, kinder: Kinder) -> str:
    """Return one sentence that says why this stretch of a mail would not help its writer."""
    plain = " ".join(tokens(text))
    return next(each.text for each in kinder.reasons[category] if each.fits(plain))
