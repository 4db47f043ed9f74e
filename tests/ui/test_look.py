from PySide6.QtWidgets import QApplication

from afterword.domain.environment import Aspect
from afterword.ui.look import findings


def test_window_tray_and_fonts_are_told(qapp: QApplication):
    found = {one.aspect: one for one in findings(qapp)}
    assert set(found) == {Aspect.WINDOW, Aspect.TRAY, Aspect.FONTS}
    assert found[Aspect.WINDOW].detail.startswith("offscreen, ")
    assert not found[Aspect.TRAY].ok
    assert found[Aspect.FONTS].ok


def test_only_fonts_are_needed(qapp: QApplication):
    assert [one.aspect for one in findings(qapp) if one.needed] == [Aspect.FONTS]
