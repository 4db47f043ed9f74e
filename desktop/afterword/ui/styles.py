"""The one stylesheet, made from tokens and the measures of the font."""

from dataclasses import dataclass
from string import Template

from afterword.adapters import shipped
from afterword.ui.tokens import CORNER, LINE, LINE_MARGIN, STRONG, TYPE, Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What the font gives: its size with its unit, the width of a usual letter and the height of a line."""

    size: float
    unit: str
    letter: float
    line: float

    @property
    def icon(self) -> int:
        """The size of an icon beside plain text, in pixels."""
        return max(16, round(self.line * 1.1))

    def space(self, quarters: float) -> int:
        """Return quarters of the line height as pixels."""
        return max(1, round(self.line * quarters / 4))


_SHEET = Template("""
QWidget { color: $ink; }
QMainWindow, QDialog, #paper, QScrollArea#paper > QWidget > QWidget { background: $paper; }
#raised { background: $raised; border: ${hair}px solid $line; border-radius: ${corner}px; }
#rail { background: $paper; border: none; border-right: ${hair}px solid $line; }
#headline { border: none; border-bottom: ${hair}px solid $line; background: $paper; }
#statusLine { background: $paper; border: none; border-top: ${hair}px solid $line; }
#toast { background: $ink; border-radius: ${corner}px; }
#toast QLabel { color: $paper; }
#toast QPushButton { color: $toast_link; background: transparent; border: none; font-weight: $strong; }
#toast QPushButton:focus, #toast QPushButton:hover { text-decoration: underline; }
QToolTip { color: $ink; background: $raised; border: ${hair}px solid $line; padding: ${s1}px; }

QLabel { background: transparent; }
QLabel[step="small"] { font-size: $small; }
QLabel[step="lead"] { font-size: $lead; }
QLabel[step="heading"] { font-size: $heading; }
QLabel[step="title"] { font-size: $title; }
QLabel[strong="true"] { font-weight: $strong; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="fault"] { color: $fault; }
QLabel[tone="waiting"] { color: $waiting; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="over"] { color: $over; }
QLabel#value { border: ${hair}px solid transparent; border-radius: ${corner}px; padding: ${half}px; }
QLabel#value[editable="true"]:hover { background: $hover; }
QLabel#value:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
  background: $raised; border: ${hair}px solid $edge; border-radius: ${corner}px;
  padding: ${half}px ${s1}px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $quiet;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QComboBox:on, QSpinBox:focus {
  border: ${focus}px solid $accent; padding: ${half_in}px ${s1_in}px;
}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"], QSpinBox[wrong="true"] {
  border: ${focus}px solid $fault; padding: ${half_in}px ${s1_in}px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $quiet; background: $paper; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
QComboBox { padding-right: ${s5}px; }
QComboBox:focus, QComboBox:on, QComboBox[wrong="true"] { padding-right: ${s5}px; }
QComboBox:!editable { padding-left: ${s1_line}px; }
QComboBox:!editable:focus, QComboBox:!editable:on, QComboBox:!editable[wrong="true"] {
  padding-left: ${s1_line_in}px;
}
QComboBox::drop-down { border: none; width: ${s5}px; subcontrol-position: center right; }
QComboBox::down-arrow { image: none; }
QComboBox#quiet { background: transparent; border-color: transparent; padding-left: ${s1}px; }
QComboBox#quiet:hover { background: $hover; }
QComboBox#quiet:focus, QComboBox#quiet:on { border-color: $accent; padding-left: ${s1_in}px; }
QComboBox QAbstractItemView, QAbstractItemView#popup {
  background: $raised; border: ${hair}px solid $line; padding: ${half}px; outline: none;
  selection-background-color: $soft; selection-color: $ink;
}

QPushButton, QToolButton, QCheckBox { outline: none; }
QPushButton, QToolButton#button {
  background: $raised; border: ${hair}px solid $edge; border-radius: ${corner}px;
  padding: ${s1}px ${s3}px;
}
QPushButton:hover, QToolButton#button:hover { background: $hover; }
QPushButton:pressed, QToolButton#button:pressed { background: $soft; }
QPushButton:focus, QToolButton#button:focus {
  border: ${focus}px solid $accent; padding: ${s1_in}px ${s3_in}px;
}
QToolButton#button[slim="true"] { padding: ${s1}px; }
QToolButton#button[slim="true"]:focus { padding: ${s1_in}px; }
QCheckBox { spacing: ${s1}px; padding: ${half}px 0; }
QCheckBox::indicator { width: ${tick}px; height: ${tick}px; background: $raised;
  border: ${hair}px solid $edge; border-radius: ${small_corner}px; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus { border: ${focus}px solid $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$ticked"); }
QCheckBox::indicator:checked:focus { border-color: $ink; }
QCheckBox::indicator:disabled { background: $paper; border-color: $line; }
QPushButton:checked, QToolButton#button:checked { background: $soft; border-color: $accent; }
QPushButton:disabled { color: $quiet; background: $paper; border-color: $line; }
QPushButton[primary="true"], QToolButton#button[primary="true"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: $strong;
}
QPushButton[primary="true"]:hover, QToolButton#button[primary="true"]:hover { background: $accent_pressed; }
QPushButton[primary="true"]:focus, QToolButton#button[primary="true"]:focus { border-color: $ink; }
QPushButton[primary="true"]:disabled { background: $line; color: $quiet; border-color: $line; }
QPushButton#link { background: transparent; border: ${hair}px solid transparent; color: $accent;
  padding: ${half}px; text-align: left; }
QPushButton#link:hover { text-decoration: underline; }
QPushButton#link:focus { border-color: $accent; }
QToolButton#button[primary="true"]::menu-button { border: none; width: ${s5}px; }
QToolButton#button::menu-arrow { image: none; }
QToolButton#button::menu-indicator { image: none; }
QPushButton#pill { background: $soft; border: ${hair}px solid transparent; padding: ${half}px ${s1}px; }
QPushButton#pill:hover { border-color: $accent; }
QPushButton#pill:focus { border-color: $accent; }
QToolButton#flat { background: transparent; border: ${hair}px solid transparent;
  border-radius: ${corner}px; padding: ${half}px; }
QToolButton#flat:hover { background: $hover; }
QToolButton#flat:checked { background: $soft; }
QToolButton#flat:focus { border-color: $accent; }
QToolButton#flat::menu-indicator { image: none; }
QToolButton#sign { background: transparent; border: none; padding: 0; }

QAbstractItemView { background: $paper; border: none; outline: none; }
QTableView, QListView, QTreeView { selection-background-color: $soft; selection-color: $ink; }
QHeaderView { background: $paper; border: none; }
QListView#nav { background: $paper; border-right: ${hair}px solid $line; padding: ${half}px; }
QListView#nav::item { padding: ${half}px ${s1}px; border-radius: ${corner}px;
  border: ${hair}px solid transparent; }
QListView#nav::item:hover { background: $hover; }
QListView#nav::item:selected { background: $soft; color: $ink; }
QListView#nav::item:focus { border-color: $accent; }
#raised QAbstractItemView#popup { border: none; padding: 0; }
QListView::item { padding: ${half}px ${s1}px; }
QListView#popup::item { padding: ${half}px ${s1}px; }

QMenu { background: $raised; border: ${hair}px solid $line; padding: ${half}px; }
QMenu { icon-size: ${icon}px; }
QMenu::item { padding: ${s1}px ${s3}px; border-radius: ${corner}px; }
QMenu::item:selected { background: $soft; color: $ink; }
QMenu::item:disabled { color: $quiet; }
QMenu::icon { padding-left: ${s1}px; }
QMenu::separator { height: ${hair}px; background: $line; margin: ${half}px ${s1}px; }

QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${s2}px; }
QScrollBar:horizontal { height: ${s2}px; }
QScrollBar::handle { background: $handle; border-radius: ${bar}px; margin: ${half}px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::handle:vertical { min-height: ${s6}px; }
QScrollBar::handle:horizontal { min-width: ${s6}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QProgressBar { background: $line; border: none; border-radius: ${half}px; max-height: ${s1}px; }
QProgressBar::chunk { background: $accent; border-radius: ${half}px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { background: transparent; border: none; padding: ${half}px ${s1}px; }
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QAbstractItemView { background: $raised; selection-background-color: $accent;
  selection-color: $on_accent; }
""")


def stylesheet(tokens: Tokens, measures: Measures) -> str:
    """Return the stylesheet of a scheme at a size of type."""
    space = measures.space
    sizes = {step.value: f"{measures.size * factor:.2f}{measures.unit}" for step, factor in TYPE.items()}
    colours = {name: getattr(tokens, name) for name in tokens.__slots__ if name != "is_dark"}
    focus = LINE + 1
    return _SHEET.substitute(
        colours,
        **sizes,
        edge=mixed(tokens.line, tokens.quiet, 0.35),
        handle=mixed(tokens.line, tokens.quiet, 0.2),
        accent_pressed=mixed(tokens.accent, tokens.ink, 0.12),
        toast_link=tokens.soft if not tokens.is_dark else mixed(tokens.accent, tokens.paper, 0.6),
        strong=STRONG,
        corner=CORNER,
        small_corner=CORNER - 2,
        tick=max(14, round(measures.line * 0.8)),
        icon=measures.icon,
        ticked=shipped.path(f"marks/tick-{'dark' if tokens.is_dark else 'light'}.svg").as_posix(),
        hair=LINE,
        focus=focus,
        half=space(0.5),
        half_in=max(0, space(0.5) - LINE),
        s1=space(1),
        s1_in=max(0, space(1) - LINE),
        s1_line=space(1) + LINE_MARGIN,
        s1_line_in=max(0, space(1) - LINE) + LINE_MARGIN,
        s2=space(2),
        s3=space(3),
        s3_in=max(0, space(3) - LINE),
        s5=space(5),
        s6=space(6),
        bar=max(1, space(2) // 2 - space(0.5)),
    )


def mixed(one: str, other: str, share: float) -> str:
    """Return the colour that lies a share of the way from one to the other."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(first + (second - first) * share):02X}" for first, second in pairs)
