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
        self._quotation: Quotation | None = None
        super().__init__(desk=desk, none=none)

    def _fits(self, detail: Detail) -> bool:
        return bool(_quote(detail)) == (self._quotation is not None) and super()._fits(detail)

    def _renew(self, detail: Detail) -> None:
        super()._renew(detail)
        if self._quotation is not None:
            self._quotation.say(_quote(detail))

    def _blank(self) -> QWidget:
        self._quotation = None
        return super()._blank()

    def _page(self, detail: Detail) -> QWidget:
        page = super()._page(detail)
        column, words = page.layout(), _quote(detail)
        self._quotation = None
        if words and isinstance(column, QVBoxLayout):
            self._quotation = Quotation(words, theme=self._theme)
            column.insertWidget(2 if detail.lead else 1, self._quotation)
        return page


def _quote(detail: Detail) -> str:
    return detail.quote if isinstance(detail, QuotedDetail) else ""
