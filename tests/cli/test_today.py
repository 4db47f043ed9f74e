from tests.cli.conftest import Call


def test_nothing_to_do_is_said(call: Call):
    said = call("today")
    assert (said.status, said.out.strip()) == (0, "Nothing to do just now.")


def test_the_steps_are_told_in_their_parts_with_their_reasons(call: Call, refused: int):
    out = call("today").out
    assert "Ask Anna Okafor for advice" in out
    assert "People answer when asked for advice." in out


def test_the_json_form_has_kind_subject_due_reason_and_part(call: Call, refused: int):
    steps = {step["kind"]: step for step in call("today", "--json").json["steps"]}
    ask = steps["ask_advice"]
    assert set(ask) == {"kind", "about", "due", "why", "part"}
    assert ask["about"] == {
        "table": "application",
        "id": refused,
        "employer": "Northwind",
        "role": "Data analyst",
        "person": "Anna Okafor",
    }
    assert ask["part"] in ("now", "soon")
    assert ask["due"].endswith("Z")
