"""What works in a cell works in a check."""

from __future__ import annotations

import pytest

WORKS = {
    "backward": """
import torch
def f():
    w = torch.ones(3, requires_grad=True)
    (w ** 2).sum().backward()
    return w.grad.sum().item() == 6
""",
    "optimizer": """
import torch
def f():
    w = torch.ones(3, requires_grad=True)
    o = torch.optim.SGD([w], 0.1)
    w.sum().backward(); o.step()
    return bool((w < 1).all())
""",
    "matmul": "import torch\ndef f():\n    x = torch.randn(500, 500)\n    return (x @ x).shape == (500, 500)",
    "linalg": """
import numpy as np
def f():
    return bool(np.linalg.lstsq(np.eye(200), np.ones(200), rcond=None)[0].sum() > 199)
""",
    "plot": """
import matplotlib.pyplot as plt
def f():
    plt.plot([1, 2]); plt.show(); plt.close('all')
    return True
""",
    "print": "def f():\n    print('x' * 10**6); return True",
    "display": """
from IPython.display import display, clear_output
def f():
    display(5); clear_output(wait=True)
    return True
""",
    "log": "import logging\ndef f():\n    logging.warning('x'); return True",
    "warn": "import warnings\ndef f():\n    warnings.warn('x'); return True",
    "subprocess": "import subprocess\ndef f():\n    return subprocess.check_output(['echo', 'x']) == b'x\\n'",
    "command": "def f():\n    !echo x\n    return True",
    "thread": "import threading\ndef f():\n    t = threading.Thread(target=print); t.start(); t.join(); return True",
    "loader": """
import torch
from torch.utils.data import DataLoader, TensorDataset
def f():
    d = TensorDataset(torch.arange(8.))
    return sum(x.sum().item() for (x,) in DataLoader(d, 2, num_workers=2)) == 28
""",
    "pool": """
import multiprocessing
def f():
    with multiprocessing.Pool(2) as p:
        return p.map(abs, [-1]) == [1]
""",
    "asyncio": """
import asyncio
async def g():
    return True
def f():
    loop = asyncio.new_event_loop()
    import threading
    out = []
    t = threading.Thread(target=lambda: out.append(loop.run_until_complete(g())))
    t.start(); t.join()
    return out[0]
""",
    "file": "def f():\n    open('x', 'w').write('y'); return open('x').read() == 'y'",
    "import": "def f():\n    import sqlite3, json, decimal\n    return True",
    "source": "import inspect\ndef f():\n    return 'True' in inspect.getsource(f) and True",
    "seed": """
import torch, numpy as np, random
def f():
    torch.manual_seed(1); np.random.seed(1); random.seed(1); return True
""",
    "threads": """
import torch
def f():
    torch.set_num_threads(2); return torch.randn(300, 300).mm(torch.randn(300, 300)).shape == (300, 300)
""",
}


@pytest.mark.parametrize("source", list(WORKS.values()), ids=list(WORKS))
def test_what_works_in_a_cell_works_in_a_check(run_cells, source):
    ran = run_cells(source, "answer = f()")
    assert ran.statuses == ["ok", "ok"]
    assert ran.ask("value", "answer") == ("ok", True)
    assert ran.call("f", seconds=15) == ("ok", True)
