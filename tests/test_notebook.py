"""Any file at all is read as a notebook or refused in one clear line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.document import read_bytes
from grader.errors import SubmissionFault
from grader.notebook import Notebook, read_notebook


def code(source: Any = "x = 1\n", **other: Any) -> dict[str, Any]:
    cell = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source}
    return cell | other


def notebook(*cells: dict[str, Any], metadata: dict[str, Any] | None = None, **other: Any) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 5} | other


def old_notebook(**other: Any) -> dict[str, Any]:
    cells = [
        {"cell_type": "heading", "level": 2, "source": ["A title"], "metadata": {}},
        {"cell_type": "code", "input": ["x = 1\n", "y = 2"], "outputs": [{"output_type": "nonsense"}],
         "language": "python", "metadata": {}, "collapsed": False, "prompt_number": 1},
    ]  # fmt: skip
    return {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [{"cells": cells}],
    } | other


@pytest.fixture
def save(tmp_path):
    """Save bytes, text or a JSON value as a file, and give its path."""

    def write(content: Any, name: str = "mine.ipynb") -> Path:
        path = tmp_path / name
        if not isinstance(content, (bytes, str)):
            content = json.dumps(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def python(source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", source, *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[1], check=False)


def complaint(path: Any) -> str:
    """The one line with which a file is refused, without the file's name."""
    with pytest.raises(SubmissionFault) as caught:
        read_notebook(path)
    message = str(caught.value)
    assert message.isprintable(), "one printable line"
    assert caught.value.__suppress_context__, "no traceback of a parser behind it"
    name, _, rest = message.partition(".ipynb: " if ".ipynb: " in message else ": ")
    assert name
    return rest


# What is read


def test_a_notebook_is_read_with_its_cells_and_metadata(save):
    metadata = {
        "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
        "grader": {"exercises": ["sgd", "minibatches", "sgd"]},
    }
    path = save(
        notebook(
            {"cell_type": "markdown", "metadata": {}, "source": "# Title", "id": "m"},
            code(["a = 1\n", "b = 2"], id="c", metadata={"tags": ["answer", "x"]}, outputs=[{"broken": 1}]),
            {"cell_type": "raw", "metadata": {}, "source": "raw", "id": "r"},
            metadata=metadata,
        )
    )
    read = read_notebook(path)
    assert [(c.index, c.kind, c.source, c.tags) for c in read.cells] == [
        (0, "markdown", "# Title", ()),
        (1, "code", "a = 1\nb = 2", ("answer", "x")),
        (2, "raw", "raw", ()),
    ]
    assert read.exercises == ("sgd", "minibatches")
    assert (read.language, read.kernelspec_name, read.notes) == ("python", "python3", ())
    assert read.path == str(path)
    assert len(read.sha256) == 64
    nbformat.validate(read.node)
    assert read.node.cells[1].outputs == []
    assert read.node.cells[1].metadata == {}
    assert [cell.id for cell in read.node.cells] == ["m", "c", "r"]
    assert read.node is read.node


def test_the_hash_is_that_of_the_bytes(save):
    path = save(notebook(code()))
    expected = subprocess.run(["sha256sum", path], capture_output=True, text=True, check=True).stdout.split()[
        0
    ]
    assert read_notebook(path).sha256 == expected


def test_a_python_file_is_a_notebook_of_one_code_cell(save):
    read = read_notebook(save("# shows: all\nx = 'ŷ'\n", "right.py"))
    assert [(c.kind, c.source) for c in read.cells] == [("code", "# shows: all\nx = 'ŷ'\n")]
    nbformat.validate(read.node)


def test_a_python_file_says_its_own_encoding(save):
    path = save("# coding: latin-1\nx = 'é'\n".encode("latin-1"), "a.py")
    assert read_notebook(path).cells[0].source.endswith("'é'\n")
    with pytest.raises(SubmissionFault, match="unknown encoding"):
        read_notebook(save("# coding: nonsense\n", "b.py"))
    with pytest.raises(SubmissionFault, match="UTF-8"):
        read_notebook(save(b"x = '\xff'\n", "c.py"))


def test_a_byte_order_mark_is_accepted(save):
    assert read_notebook(save(b"\xef\xbb\xbf" + json.dumps(notebook(code())).encode())).notes == ()


@pytest.mark.parametrize(
    "document",
    [
        old_notebook(),
        old_notebook(nbformat=4),
        old_notebook(metadata=None),
        {"nbformat": 2, "nbformat_minor": 0, "metadata": {},
         "worksheets": [{"cells": [{"cell_type": "code", "input": "x = 1\ny = 2", "outputs": []}]}]},
        {"nbformat": 1, "cells": [{"cell_type": "code", "code": "x = 1\ny = 2", "prompt_number": 1}]},
    ],
    ids=["3", "3 that says 4", "3 without metadata", "2", "1"],
)  # fmt: skip
def test_older_formats_are_upgraded(save, document, caplog):
    path = save(document)
    read = read_notebook(path)
    assert read.cells[-1].source == "x = 1\ny = 2"
    assert any(note.startswith("upgraded from nbformat") for note in read.notes)
    assert read == read_notebook(path), "two readings agree, ids included"
    nbformat.validate(read.node)
    assert not caplog.records


def test_a_heading_of_nbformat_3_becomes_markdown(save):
    heading = read_notebook(save(old_notebook())).cells[0]
    assert (heading.kind, heading.source) == ("markdown", "## A title")


@pytest.mark.parametrize(
    ("document", "note"),
    [
        (notebook({"cell_type": "code", "source": "x"}), None),
        (notebook(code(id="a"), code(id="a")), "repeated cell id"),
        (notebook(code(id="not an id!"), code(id=7)), "malformed"),
        (notebook(code(id="cell-1"), code()), None),
        ({"cells": [code()]}, "does not say its nbformat"),
        (notebook(code(), nbformat_minor="?"), None),
        (notebook(code(), nbformat=4.0), None),
        (notebook(code(), nbformat=3), None),
        (notebook({"cell_type": "code"}), "no source"),
        (notebook(code("x = '\0'")), "NUL"),
        (notebook(code(metadata=[1], outputs=7, execution_count="x")), None),
        (notebook(code(metadata={"tags": ["a", "a", 3, "b,c", ""], "collapsed": "?"})), None),
        (notebook(code(), metadata={"grader": {"exercises": "sgd"}}), "not a list of names"),
        (notebook(code(), metadata={"grader": 3, "kernelspec": [], "language_info": "x"}), None),
        (notebook(code("x = '\ud800'"), metadata={"kernelspec": {"name": "\udfff"}}), None),
        ({**notebook(code()), "metadata": None}, None),
    ],
)
def test_harmless_damage_is_repaired(save, document, note):
    read = read_notebook(save(document))
    nbformat.validate(read.node)
    json.dumps(read.node, ensure_ascii=False).encode()  # no lone surrogate is left to break a message
    assert len({cell.id for cell in read.cells}) == len(read.cells)
    assert read.exercises is None
    if note:
        assert note in "; ".join(read.notes)


def test_numbers_too_long_for_python_do_not_matter_in_outputs(save):
    text = json.dumps(notebook(code(outputs=[{"data": {"application/json": 123456789}}])))
    assert read_notebook(save(text.replace("123456789", "9" * 5000))).cells[0].source == "x = 1\n"


def test_the_last_of_repeated_keys_wins(save):
    text = json.dumps(notebook(code("SOURCE"))).replace('"SOURCE"', '"a = 1", "source": "b = 2"')
    assert read_notebook(save(text)).cells[0].source == "b = 2"


# What is refused


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b'{"cells": [\n"\xff"]}', "not UTF-8 text: byte 0xff in line 2"),
        ("{}".encode("utf-16"), "UTF-16"),
        (bytes(100), "NUL bytes"),
        (b"PK\x03\x04abc", "ZIP"),
        (b"%PDF-1.7", "PDF"),
        ("<!DOCTYPE html><html></html>", "web page"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS pointer"),
        ('{"cells": [\n<<<<<<< HEAD\n "a"\n=======\n "b"\n>>>>>>> mine\n]}', "merge conflicts"),
        ("import torch\n\ndef f(x):\n    return x\n", "is Python source"),
        ("# %%\nx = 1\n", "is Python source"),
        ('{"cells": [\n  1,\n]}', "JSON is broken at line 3, column 1"),
        ('{"cells": [\n  {"cell_type": "co', "ends in the middle of its JSON (line 2"),
        ('{"cells": [{}', "ends in the middle"),
        ("hello", "JSON is broken at line 1, column 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("[1, 2]", "no notebook: it holds a list"),
        ("3", "no notebook: it holds a single value"),
        ("null", "no notebook"),
        ("{}", "no list of cells"),
        ({"cells": {"a": 1}, "nbformat": 4}, "no list of cells"),
        (notebook(code(), nbformat="four"), "its nbformat is 'four'"),
        (notebook(code(), nbformat=True), "its nbformat is True"),
        (notebook(code(), nbformat=float("inf")), "its nbformat is inf"),
        (json.dumps(notebook(code(), nbformat=4444)).replace("4444", "4" * 5000), "its nbformat is '444"),
        (notebook(code(), nbformat=5), "is in nbformat 5"),
        (notebook(), "has no code cells"),
        (notebook({"cell_type": "markdown", "metadata": {}, "source": "# only text"}), "has no code cells"),
        (notebook(code(), "x"), "cell 2 is not a cell but 'x'"),
        (notebook(code(), {"cell_type": "sql", "source": ""}), "cell 2 has the unknown type 'sql'"),
        (notebook(code(), {"source": ""}), "cell 2 has the unknown type None"),
        (notebook(code(), {"cell_type": ["code"], "source": ""}), "cell 2 has the unknown type ['code']"),
        (notebook(code(7)), "the source of cell 1 is not text but 7"),
        (notebook(code(["a", 7])), "the source of cell 1 is not text but ['a', 7]"),
        (
            notebook(code(), metadata={"kernelspec": {"name": "ir", "display_name": "R"}}),
            "is a notebook for 'R'",
        ),
        (
            notebook(code(), metadata={"kernelspec": {"name": "julia-1.10", "language": "julia"}}),
            "for 'julia'",
        ),
        (notebook(code(), metadata={"language_info": {"name": "R"}}), "only Python notebooks are graded"),
        (
            old_notebook(worksheets=[{"cells": [{"cell_type": "code", "input": "x", "language": "ruby"}]}]),
            "'ruby'",
        ),
        (old_notebook(worksheets=[{"cells": [{"input": "x"}]}]), "could not be upgraded from nbformat 3"),
        (old_notebook(worksheets=[{}]), "could not be upgraded from nbformat 3"),
        (old_notebook(worksheets=[]), "no code cells"),
        ({"nbformat": 2, "cells": [], "worksheets": 5}, "could not be upgraded from nbformat 2"),
    ],
)
def test_anything_else_is_refused_in_one_line(save, content, said):
    assert said in complaint(save(content))


def test_python_said_anywhere_is_python(save):
    for metadata in (
        {"kernelspec": {"name": "conda-env-d2l-py", "display_name": "d2l"}},
        {"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "python"}},
        {"kernelspec": {"name": "x", "language": "Python 3 (ipykernel)"}},
        {"language_info": {"name": "ipython"}},
    ):
        assert read_notebook(save(notebook(code(), metadata=metadata))).language == "python"


def test_a_missing_file_suggests_its_neighbour(save, tmp_path):
    save(notebook(code()), "homework.ipynb")
    assert (
        complaint(tmp_path / "homewrok.ipynb") == f"no such file; did you mean {tmp_path / 'homework.ipynb'}?"
    )
    assert complaint(tmp_path / "zzz.ipynb") == "no such file"
    assert "there is no folder" in complaint(tmp_path / "no" / "zzz.ipynb")
    assert "not a folder" in complaint(tmp_path / "homework.ipynb" / "zzz.ipynb")


def test_what_is_no_regular_file_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.ipynb")
    (tmp_path / "folder.ipynb").mkdir()
    (tmp_path / "loop.ipynb").symlink_to("loop.ipynb")
    assert "is a folder" in complaint(tmp_path / "folder.ipynb")
    assert "pipe" in complaint(tmp_path / "pipe.ipynb")
    assert "pipe" in complaint("/dev/zero")
    assert "cannot be read" in complaint(tmp_path / "loop.ipynb")
    assert "cannot be read" in complaint(tmp_path / ("n" * 400 + ".ipynb"))
    assert "not a valid path" in complaint("a\0b.ipynb")
    assert "no such file" in complaint("two\nlines\x1b[31m.ipynb")


ASK_AS_NOBODY = """
import os, sys, grader.errors, grader.notebook
if os.getuid() == 0:
    os.setuid(65534)
try:
    grader.notebook.read_notebook(sys.argv[1])
except grader.errors.SubmissionFault as fault:
    print(fault)
"""


def test_a_file_without_read_permission_is_refused(save):
    path = save(notebook(code()))
    path.chmod(0)
    for folder in path.parents[:3]:  # pytest's own folders, which only their owner may enter
        folder.chmod(0o755)
    done = python(ASK_AS_NOBODY, str(path))
    assert "may not be read: check the file's permissions" in done.stdout, done.stderr


def test_a_file_over_the_limit_is_refused(save, tmp_path):
    path = save(b"x" * 101)
    with pytest.raises(SubmissionFault, match="clear the notebook's outputs"):
        read_bytes(path, max_bytes=100)
    assert read_bytes(path, max_bytes=101) == b"x" * 101
    with open(tmp_path / "huge.ipynb", "wb") as file:
        file.truncate(300 * 2**20)
    assert "is larger than 256 MB" in complaint(tmp_path / "huge.ipynb")


# Any JSON at all

SCALARS = st.none() | st.booleans() | st.integers(-2, 6) | st.floats() | st.text(max_size=5)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


def sometimes(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return strategy | JSON


CELLS = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": sometimes(st.sampled_from(["code", "markdown", "raw", "heading", "html"])),
        "source": sometimes(st.text(max_size=5) | st.lists(st.text(max_size=5))),
        "input": sometimes(st.text(max_size=5)),
        "id": sometimes(st.sampled_from(["a", "b", "cell-0", "cell-1"])),
        "metadata": sometimes(st.fixed_dictionaries({"tags": st.lists(SCALARS, max_size=3)})),
        "outputs": JSON,
        "language": JSON,
    },
)
SHEETS = st.fixed_dictionaries({"cells": st.lists(CELLS, max_size=3)})
DOCUMENTS = st.fixed_dictionaries(
    {},
    optional={
        "nbformat": sometimes(st.integers(1, 4)),
        "nbformat_minor": JSON,
        "cells": sometimes(st.lists(sometimes(CELLS), max_size=4)),
        "worksheets": sometimes(st.lists(sometimes(SHEETS), max_size=2)),
        "metadata": sometimes(
            st.fixed_dictionaries({"kernelspec": JSON, "language_info": JSON, "grader": JSON})
        ),
    },
)


def outcome(path: Path) -> Notebook | str:
    try:
        return read_notebook(path)
    except SubmissionFault as fault:
        return str(fault)


@given(DOCUMENTS)
@settings(max_examples=300, deadline=None)
def test_every_json_is_read_or_refused(tmp_path_factory, document):
    path = tmp_path_factory.getbasetemp() / "any.ipynb"
    path.write_text(json.dumps(document))
    read = outcome(path)
    assert read == outcome(path)
    if isinstance(read, str):
        assert read.isprintable()
    else:
        nbformat.validate(read.node)


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_every_file_is_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "bytes.ipynb"
    path.write_bytes(content)
    with pytest.raises(SubmissionFault):
        read_notebook(path)


# What it costs


def test_fifty_megabytes_of_outputs_are_read_fast_and_not_kept(save):
    picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "iVBOR" * 200_000}}
    path = save(notebook(*(code(outputs=[picture]) for _ in range(50))))
    assert path.stat().st_size > 50e6
    start = time.perf_counter()
    read = read_notebook(path)
    assert time.perf_counter() - start < 5  # 0.2 s on an idle machine
    assert len(json.dumps(read.node)) < 20_000


def test_importing_and_reading_do_not_import_nbformat(save):
    ask = "import sys, grader.notebook as n; n.read_notebook(sys.argv[1]); print('nbformat' in sys.modules)"
    done = python(ask, str(save(notebook(code()))))
    assert done.stdout.strip() == "False", done.stderr
