"""Problems kept beside a mail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain import kept_problem
from afterword.domain.post_problems import BadCertificate, CertificateFault, Refused
from afterword.ui import words


@given(st.text(), st.text())
def test_a_problem_is_told_the_same_after_it_was_kept(host: str, answer: str):
    problem = Refused(host=host, answer=answer)
    told = kept_problem.told(kept_problem.kept(problem))
    assert told is not None
    assert (told.code, told.facts) == (problem.code, problem.facts)
    assert words.sentence(told) == words.sentence(problem)


def test_the_reason_of_a_certificate_is_still_words():
    problem = BadCertificate(host="x", reason=CertificateFault.EXPIRED, fingerprint="")
    told = kept_problem.told(kept_problem.kept(problem))
    assert told is not None
    assert "it has expired" in words.sentence(told)


@pytest.mark.parametrize("text", ["", "no", "[]", "{}", '{"code": 1}', '{"code": "x", "facts": 3}', "null"])
def test_what_is_no_problem_is_none(text: str):
    assert kept_problem.told(text) is None
