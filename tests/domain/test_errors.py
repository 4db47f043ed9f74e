from afterword.domain.errors import InvalidValue, NotFound, Problem


def test_a_problem_keeps_its_facts_and_names_its_code():
    problem = NotFound(noun="application", id=7)
    assert problem.facts == {"noun": "application", "id": 7}
    assert str(problem) == "not_found(noun='application', id=7)"


def test_every_problem_can_be_caught_as_one():
    assert issubclass(InvalidValue, Problem)
    assert InvalidValue(field="name", reason="empty").code == "invalid_value"
