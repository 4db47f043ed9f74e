"""Draws the program's icon in all the sizes that systems ask for."""

import os
import subprocess
import sys
from pathlib import Path

from build_scripts.place import HERE, Place

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def make(place: Place) -> Path:
    """Draw them in a process of their own, without a screen; return the folder, which holds ``SIZE.png``."""
    folder = place.build / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "build_scripts.icon_files", str(folder)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(place.root)}
    subprocess.run(command, cwd=place.root, env=surroundings, check=True)
    return folder


def draw(source: Path, folder: Path) -> None:
    """Draw an SVG in each size."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication([])
    renderer = QSvgRenderer(str(source))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"{size}.png"))
    app.quit()


def source(place: Place) -> Path:
    """Return where the icon is drawn."""
    return place.root / "resources" / "icons" / "afterword.svg"


if __name__ == "__main__":
    draw(source(HERE), Path(sys.argv[1]))
