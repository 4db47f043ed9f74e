from afterword.store.opening_version import engine_version


def test_the_engine_is_new_enough_for_strict_tables():
    assert tuple(int(part) for part in engine_version().split(".")) >= (3, 37)
