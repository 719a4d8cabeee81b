"""What a cell prints is bounded, and what its kernel says is taken for what it is worth."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader.running.cells import ERROR_CHARACTERS

BEFORE, AFTER = "before = 1", "after = 2"


@pytest.fixture
def taken() -> Callable[[], int]:
    """`taken()`: by how many MiB this process's memory has been above what it was, at its highest."""

    def high() -> int:
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) >> 10

    Path("/proc/self/clear_refs").write_text("5")  # the high-water mark starts anew
    before = high()
    return lambda: high() - before


def test_a_flood_of_output_is_cut_and_the_notebook_goes_on(run_cells, taken):
    flood = "for _ in range(100):\n    print('x' * 1_000_000)"
    ran = run_cells(BEFORE, flood, AFTER, cell=60)
    assert ran.statuses == ["ok"] * 3
    assert len(ran.text(1)) < 32 << 20
    assert taken() < 300


def test_one_enormous_line_does_not_take_the_graders_memory(run_cells, taken):
    ran = run_cells(BEFORE, "print('x' * 100_000_000)", AFTER)
    assert ran.statuses[0] == ran.statuses[2] == "ok"
    assert ran.ask("value", "after") == ("ok", 2)
    assert taken() < 100


def test_an_error_after_a_flood_of_output_is_still_an_error(run_cells):
    ran = run_cells(
        "print('x' * 6_000_000)\nimport sys; sys.stdout.flush()\nprint('y')\nraise ValueError('told')"
    )
    assert ran.statuses == ["error"]
    assert ran.results[0].error == "ValueError: told"


def test_an_error_message_is_cut(run_cells):
    ran = run_cells("raise ValueError('x' * 1_000_000)", "raise ValueError('\\x1b[31mred\\x1b[0m')")
    assert len(ran.results[0].error) <= ERROR_CHARACTERS
    assert ran.results[1].error == "ValueError: red"


def test_a_flood_of_widget_messages_is_not_kept(run_cells, taken):
    flood = """
from ipykernel.comm import Comm
for index in range(40):
    Comm(target_name="jupyter.widget", data={"state": {"x": "y" * 5_000_000, "index": index}})
"""
    ran = run_cells(flood, AFTER)
    assert ran.statuses == ["ok", "ok"]
    assert taken() < 150


@pytest.mark.parametrize(
    "message",
    ["'stream', {'name': 3, 'text': {}}", "'stream', {}", "'display_data', {'data': 7}", "'error', {}",
     "'status', {'execution_state': []}", "'execute_result', {'data': {}, 'metadata': 5, 'execution_count': 'x'}",
     "'update_display_data', {'transient': {'display_id': [1]}, 'data': {}, 'metadata': {}}", "'clear_output', {}",
     "'error', {'ename': 5, 'evalue': [1], 'traceback': 'x'}", "'comm_open', {}", "'nonsense', {'a': 1}",
     "'execute_input', {'execution_count': -1}", "'status', {}"],
)  # fmt: skip
def test_a_kernel_that_talks_nonsense_costs_no_more_than_its_cell(run_cells, message):
    forge = f"""
kernel = get_ipython().kernel
kernel.session.send(kernel.iopub_socket, *({message},), parent=kernel.get_parent("shell"), ident=b"x")
"""
    ran = run_cells(BEFORE, forge, AFTER)
    assert ran.statuses[0] == ran.statuses[2] == "ok"
    assert ran.ask("value", "after") == ("ok", 2)
