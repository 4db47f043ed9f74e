import re

import pytest

from afterword.domain.patterns import compile_later


def test_a_pattern_is_compiled_once_with_its_flags():
    pattern = compile_later("no reply", re.IGNORECASE)
    assert pattern().search("No Reply")
    assert pattern() is pattern()
    assert not compile_later("no reply")().search("No Reply")


def test_nothing_is_compiled_before_it_is_needed():
    broken = compile_later("(")
    with pytest.raises(re.error):
        broken()
