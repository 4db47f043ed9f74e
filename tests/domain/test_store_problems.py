"""Tests of the store's problems as a set."""

import inspect

from afterword.domain import store_problems
from afterword.domain.errors import Problem

PROBLEMS = [
    found
    for _, found in inspect.getmembers(store_problems, inspect.isclass)
    if issubclass(found, Problem) and found is not Problem
]


def test_each_problem_has_its_own_code_in_snake_case() -> None:
    codes = [problem.code for problem in PROBLEMS]
    assert len(set(codes)) == len(codes) > 0
    assert all(code.replace("_", "").isalpha() and code.islower() for code in codes)


def test_each_problem_names_its_facts() -> None:
    assert all(
        "acts:" in (problem.__doc__ or "") or "No facts" in (problem.__doc__ or "") for problem in PROBLEMS
    )
