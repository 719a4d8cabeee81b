"""What a student's process says is made of the one form that the trusted side counts on."""

import pytest

from grader.running import testimony


def test_what_is_right_stays_as_it_is():
    facts = {
        "type": "function",
        "callable": True,
        "class": False,
        "parameters": [("x", "POSITIONAL_ONLY", False)],
        "cell": 3,
    }
    assert testimony.names([("double", facts)], 10) == {"double": facts}
    frame = {"cell": 7, "line": 2, "function": "f", "source": "1 / 0"}
    said = {"type": "ZeroDivisionError", "message": "division by zero", "frames": [frame]}
    assert testimony.raised(said, {7: 0}) == {**said, "frames": [{**frame, "cell": 1}]}
    assert testimony.endings(("reaped", [(5, 9), (6, 0)])) == {5: 9, 6: 0}


@pytest.mark.parametrize("said", [None, 5, "x", [], {}, {"frames": 5}, {"frames": [5, {"cell": 10**400, "line": "x"}]},
                                  {"type": 5, "message": {}}, {"type": "a\0b"}])  # fmt: skip
def test_an_exception_of_another_form_has_plain_fields(said):
    found = testimony.raised(said, {})
    assert found["type"]
    assert "\0" not in found["type"]
    assert isinstance(found["message"], str)
    assert all(frame["cell"] is None and frame["line"] == 0 for frame in found["frames"])


def test_texts_and_lists_are_cut():
    said = testimony.raised(
        {"type": "T" * 10**6, "message": "m" * 10**6, "frames": [{"source": "s" * 10**6}] * 1000}, {}
    )
    assert len(str(said)) < 5000
    parameters = [("p" * 10**6, "k", True)] * 1000
    facts = testimony.facts({"type": "t" * 10**6, "parameters": parameters})
    assert len(facts["parameters"]) == testimony.PARAMETERS
    assert len(str(facts)) < 30_000


def test_names_are_names():
    listed = [("x" * 300, {}), ("a b", {}), (5, {}), ("ok", {}), ("no facts", 5), "x", ("a", "b", "c")]
    assert list(testimony.names(listed, 100)) == ["ok"]
    assert list(testimony.names([(f"n{i}", {}) for i in range(10)], 3)) == ["n7", "n8", "n9"]
    for said in (None, 5, {}, "names"):
        with pytest.raises(TypeError):
            testimony.names(said, 10)


@pytest.mark.parametrize("said", [None, 5, ("reaped",), ("reaped", 5), ("other", [(1, 0)]), ("reaped", [5, (1,), (None, 0)]),
                                  ("reaped", [(1, 10**100), (1, -1), (1, True)])])  # fmt: skip
def test_endings_of_nonsense_are_none(said):
    assert testimony.endings(said) == {}
