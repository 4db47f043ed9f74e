"""The tests, as a package: so that no other of this name comes first."""
