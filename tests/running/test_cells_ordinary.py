"""What real notebooks do works in the sandbox; installing is passed over."""

from __future__ import annotations

import time

import pytest

from grader.running.driver import without_installs


def named(sources: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("source", list(sources.values()), ids=list(sources))


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("!pip install d2l==1.0.3", "pass"),
        ("%pip install -q torch\nx = 1", "pass\nx = 1"),
        ("x = 1\n!pip3 install \\\n  torch\ny = 2", "x = 1\npass\ny = 2"),
        ("if True:\n    !{sys.executable} -m pip install torch", "if True:\n    pass"),
        ("! python -m pip install torch", "pass"),
        ("!sudo apt-get install graphviz", "pass"),
        ("%conda install torch", "pass"),
        ("!apt install -y graphviz", "pass"),
    ],
)
def test_installing_is_passed_over(source, left):
    changed, any_install = without_installs(source)
    assert changed.replace("pass  # not installed while grading", "pass") == left
    assert any_install


@pytest.mark.parametrize(
    "source", ["pip = 1", "!ls", "pipeline = [x for x in y]", "# !pip", "print('pip install')", "!pipx"]
)
def test_what_is_no_installation_is_left_alone(source):
    assert without_installs(source) == (source, False)


def test_an_installation_costs_nothing_and_is_said(run_cells):
    began = time.monotonic()
    ran = run_cells("!pip install no-such-package-at-all\nx = 1", "print(x)")
    assert ran.statuses == ["ok", "ok"]
    assert ran.text(1) == "1\n"
    assert "cell 1" in ran.run.notes[0]
    assert "install" in ran.run.notes[0]
    assert time.monotonic() - began < 5


ORDINARY = {
    "subprocess": "import subprocess\nassert subprocess.check_output(['echo', 'hi'], text=True) == 'hi\\n'",
    "command": "!echo hi\nassert _exit_code == 0\n!exit 3\nassert _exit_code == 3",
    "command with names": "word = 'hi'\n!test {word} = $word\nassert _exit_code == 0",
    "shell": "lines = !echo hi\nassert lines == ['hi']",
    "bash": "%%bash\necho hi",
    "time": "%%time\nx = 1",
    "timeit": "%timeit -n 1 -r 1 1 + 1",
    "matplotlib": "import matplotlib.pyplot as plt\n%matplotlib inline\nfig, ax = plt.subplots()\n"
    "ax.plot([1, 2], label='$x^2$')\nax.legend()\nplt.show()",
    "svg": "from matplotlib_inline import backend_inline\nbackend_inline.set_matplotlib_formats('svg')\n"
    "import matplotlib.pyplot as plt\nplt.plot([1]); plt.show()",
    "savefig": "import matplotlib.pyplot as plt\nplt.plot([1])\nplt.savefig('plot.png')",
    "pickle": "import torch\ntorch.save({'w': torch.ones(3)}, 'w.pt')\nassert torch.load('w.pt')['w'].sum() == 3",
    "await": "import asyncio\nx = await asyncio.sleep(0, 5)\nassert x == 5",
    "display": "from IPython.display import display, HTML, clear_output\ndisplay(HTML('<b>x</b>')); clear_output()",
    "optimizer": "import torch\nw = torch.zeros(2, requires_grad=True)\no = torch.optim.SGD([w], lr=.1)\n"
    "((w - 1) ** 2).sum().backward(); o.step(); assert (w > 0).all()",
    "threads": "import threading\nt = threading.Thread(target=print)\nt.start(); t.join()",
    "pool": "from concurrent.futures import ThreadPoolExecutor\n"
    "with ThreadPoolExecutor(2) as pool:\n    assert list(pool.map(abs, [-1, 2])) == [1, 2]",
    "loader": "import torch\nfrom torch.utils.data import DataLoader, TensorDataset\n"
    "data = TensorDataset(torch.arange(20.).reshape(-1, 1), torch.arange(20.))\n"
    "seen = [y for _, ys in DataLoader(data, 4, num_workers=2, shuffle=True) for y in ys.tolist()]\n"
    "assert sorted(seen) == list(range(20))",
    "multiprocessing": """
import multiprocessing
with multiprocessing.Pool(2) as pool:
    assert pool.map(abs, [-1, 2]) == [1, 2]
""",
    "queue": "import multiprocessing as mp\nq = mp.Queue()\np = mp.Process(target=q.put, args=(5,))\np.start()\n"
    "assert q.get() == 5\np.join()",
    "file": "with open('data.csv', 'w') as f:\n    f.write('a,b')\nassert open('data.csv').read() == 'a,b'",
    "temporary": "import tempfile\nwith tempfile.NamedTemporaryFile('w') as f:\n    f.write('x')",
    "home": "import os\nopen(os.path.expanduser('~/x'), 'w').close()",
    "font": "import matplotlib.font_manager as fm\nassert fm.findfont('DejaVu Sans')",
    "script": "import torch\n@torch.jit.script\ndef f(x):\n    return x * 2\nassert f(torch.ones(1)) == 2",
    "source": "import inspect\ndef f():\n    return 1\nassert 'return 1' in inspect.getsource(f)",
    "random": "import os, secrets\nassert len(os.urandom(4)) == 4",
    "writefile": "%%writefile mine.py\nx = 5",
    "help": "help(len)",
    "locale": "import locale, datetime\ndatetime.datetime.now().astimezone()",
}


@named(ORDINARY)
def test_what_notebooks_do_works_in_the_sandbox(run_cells, source):
    ran = run_cells("import sys", source, cell=30)
    assert ran.results[1].error is None
    assert ran.statuses == ["ok", "ok"]


def test_a_command_prints_what_it_says(run_cells):
    ran = run_cells("!echo one; echo two >&2", "!printf 'no end'")
    assert (ran.text(0), ran.text(1)) == ("one\ntwo\n", "no end")


def test_a_module_written_by_a_cell_can_be_imported(run_cells):
    ran = run_cells("%%writefile mine.py\nx = 5", "from mine import x\nprint(x)")
    assert ran.text(1) == "5\n"
