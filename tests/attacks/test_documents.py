"""Files that are meant to hurt their reader: one clear line, no traceback, no exhaustion."""

from __future__ import annotations

import json
import resource

import pytest

from grader.errors import SubmissionFault
from grader.notebook import read_notebook


def document(cells: str) -> str:
    return f'{{"nbformat": 4, "nbformat_minor": 5, "metadata": {{}}, "cells": {cells}}}'


CELL = (
    '{"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "execution_count": null, "source": "%s"}'
)
BOMBS = {
    "nested lists": "[" * 1_000_000,
    "nested objects": '{"a":' * 1_000_000,
    "nested metadata": document("[]").replace('"metadata": {}', '"metadata": ' + '{"a":' * 5000 + "1" + "}" * 5000),
    "nested source": document(f'[{CELL % "x"}]'.replace('"x"', "[" * 100_000 + "]" * 100_000)),
    "no end": '{"cells": [' + "1," * 1_000_000,
    "a long number": document("[]").replace("4", "4" * 1_000_000, 1),
    "a version of 400 digits": document("[]").replace("4", "4" * 400, 1),
    "an infinite version": document("[]").replace("4", "1e999", 1),
    "cells that are numbers": document(json.dumps(list(range(200_000)))),
    "keys of the language": '{"__class__": "os.system", "$ref": "#", "cells": {"$ref": "#"}, "nbformat": 4}',
    "a reference to itself": '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": "*cells"}',
    "markup": '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><b>&b;</b>',
    "tags of YAML": "!!python/object/apply:os.system ['true']",
    "pickled": "\x80\x04cos\nsystem\n(S'true'\ntR.",
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_one_line(tmp_path, name):
    file = tmp_path / "bomb.ipynb"
    file.write_text(BOMBS[name], encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(SubmissionFault) as fault:
        read_notebook(file)
    assert str(fault.value).isprintable()
    assert "bomb.ipynb" in str(fault.value)
    assert len(str(fault.value)) < 400
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 1 << 20, "KiB"


def test_of_a_key_given_twice_the_last_counts_as_in_every_reader_of_json(tmp_path):
    """What Jupyter shows is what is graded."""
    file = tmp_path / "twice.ipynb"
    shown = document(f"[{CELL % 'shown'}]")
    file.write_text(shown.replace('"cells"', f'"cells": [{CELL % "hidden"}], "cells"'), encoding="utf-8")
    assert [cell.source for cell in read_notebook(file).cells] == ["shown"]


def test_a_file_of_terabytes_is_not_read(tmp_path):
    file = tmp_path / "large.ipynb"
    with open(file, "wb") as out:
        out.truncate(1 << 40)
    with pytest.raises(SubmissionFault, match="larger than"):
        read_notebook(file)
