"""The detail pane of advice: above all else, the exact words, set as a quotation."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from afterword.ui.desk import Desk
from afterword.ui.detail import DetailPane
from afterword.ui.detail_data import Detail
from afterword.ui.quotation import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDetail(Detail):
    """A page that begins with somebody's exact words."""

    quote: str = ""


class QuotingPane(DetailPane):
    """A detail pane that shows the quotation of a QuotedDetail below its title."""

    def __init__(self, *, desk: Desk, none: str) -> None:
        self._theme = desk.theme
        super().__init__(desk=desk, none=none)

    def _page(self, detail: Detail) -> QWidget:
        page = super()._page(detail)
        column = page.layout()
        if isinstance(detail, QuotedDetail) and detail.quote and isinstance(column, QVBoxLayout):
            column.insertWidget(2 if detail.lead else 1, Quotation(detail.quote, theme=self._theme))
        return page
