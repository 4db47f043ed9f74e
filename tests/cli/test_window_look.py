from afterword.cli.window_look import look
from afterword.domain.environment import Aspect


def test_window_tray_and_fonts_are_looked_at_from_outside():
    found = {one.aspect: one for one in look()}
    assert set(found) == {Aspect.WINDOW, Aspect.TRAY, Aspect.FONTS}
    assert found[Aspect.WINDOW].detail.startswith("offscreen")
    assert not found[Aspect.TRAY].needed
