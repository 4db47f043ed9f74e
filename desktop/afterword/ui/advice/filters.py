"""The filters of the page of advice: by theme, by state, by kind."""

from PySide6.QtCore import QCoreApplication

from afterword.domain.advice import AdviceKind, AdviceState
from afterword.qtmodels.choices import Choice
from afterword.ui import words
from afterword.ui.advice.names import ThemeNames
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.list_head import ListHead
from afterword.ui.listing import Filter
from afterword.ui.translating import from_words

translate = QCoreApplication.translate
TO_WORK_ON = frozenset({AdviceState.NEW, AdviceState.PRACTISING, AdviceState.APPLIED})


def page_filters(names: ThemeNames) -> tuple[Filter, ...]:
    """Return the filters; the value of each choice is the set that may be shown, empty for any."""
    states = (Choice(frozenset({one}), words.word(one, from_words)) for one in AdviceState)
    kinds = (Choice(frozenset({one}), words.word(one, from_words)) for one in AdviceKind)
    return (
        Filter(name="theme", label=_theme_label(), choices=theme_choices(names)),
        Filter(
            name="state",
            label=translate("advice", "State"),
            choices=(
                Choice(frozenset(), translate("advice", "Any state")),
                Choice(TO_WORK_ON, translate("advice", "To work on")),
                *states,
            ),
        ),
        Filter(
            name="kind",
            label=translate("advice", "Kind"),
            choices=(Choice(frozenset(), translate("advice", "Any kind")), *kinds),
        ),
    )


def theme_choices(names: ThemeNames) -> tuple[Choice, ...]:
    """Return the themes one can filter by."""
    each = (Choice(frozenset({one.value}), one.text) for one in names.choices())
    return (Choice(frozenset(), translate("advice", "Every theme")), *each)


def offer_themes(head: ListHead, names: ThemeNames) -> None:
    """Offer the themes as they are now; one that is put away is filtered by no more."""
    for box in head.findChildren(ChoiceBox):
        if box.accessibleName() == _theme_label():
            box.offer(theme_choices(names))
            if box.currentIndex() < 0:
                box.setCurrentIndex(0)


def _theme_label() -> str:
    return translate("advice", "Theme")
