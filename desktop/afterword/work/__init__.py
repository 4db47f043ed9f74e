"""Work off the GUI thread, and the one wall-clock tick."""
