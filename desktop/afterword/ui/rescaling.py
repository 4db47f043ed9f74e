"""What was measured in a smaller or larger type: spaces, margins and bounds, brought to another size."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

UNBOUNDED = 16_777_215  # what Qt means by no maximum


def rescale(whole: QWidget, share: float) -> None:
    """Bring what is laid out in a widget to a share of its size: 2.0 after the type became twice as large.

    To be called before the theme tells of the other size: what measures itself then has the last word.
    """
    for layout in whole.findChildren(QLayout):
        _rescale_layout(layout, share)
    for widget in (whole, *whole.findChildren(QWidget)):
        _rescale_bounds(widget, share)


def _rescale_layout(layout: QLayout, share: float) -> None:
    layout.setContentsMargins(_margins(layout.contentsMargins(), share))
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(_pixels(layout.horizontalSpacing(), share))
        layout.setVerticalSpacing(_pixels(layout.verticalSpacing(), share))
    else:
        layout.setSpacing(_pixels(layout.spacing(), share))
    for place in range(layout.count()):
        item = layout.itemAt(place)
        space = None if item is None else item.spacerItem()
        if space is not None:
            hint, policy = space.sizeHint(), space.sizePolicy()
            width, height = _pixels(hint.width(), share), _pixels(hint.height(), share)
            space.changeSize(width, height, policy.horizontalPolicy(), policy.verticalPolicy())


def _rescale_bounds(widget: QWidget, share: float) -> None:
    widget.setContentsMargins(_margins(widget.contentsMargins(), share))
    least, most = widget.minimumSize(), widget.maximumSize()
    widget.setMinimumSize(_pixels(least.width(), share), _pixels(least.height(), share))
    widget.setMaximumSize(_pixels(most.width(), share), _pixels(most.height(), share))


def _margins(margins: QMargins, share: float) -> QMargins:
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    return QMargins(*(_pixels(side, share) for side in sides))


def _pixels(length: int, share: float) -> int:
    """Return a length brought to a share; what is not set, or has no bound, stays so."""
    return length if length <= 0 or length >= UNBOUNDED else max(1, round(length * share))
