"""Whole notebooks: what their cells do, and what the report must say.

`NOTEBOOKS`: name -> (cells, statuses of the cells, score, what the report says). The exercise is `double(x)`, 5 points;
the wrong function here earns one. A status "ok|error" allows either. A score of 5 is exact: the right function keeps its
points; any other is the most that may come of it.
"""

RIGHT = "def double(x):\n    return x * 2"
WRONG = "def double(x):\n    return x"
SERVER = "import sys, gc, os\nhere = sys.modules['_grader_sandbox.serve']"

ENDINGS = {
    "sys.exit": ([RIGHT, "import sys; sys.exit(3)", "late = 1"], "ok error ok", 5, "SystemExit"),
    "exit()": ([RIGHT, "exit()", "late = 1"], "ok error ok", 5, "exit"),
    "os._exit": ([RIGHT, "import os; os._exit(0)", "late = 1"], "ok killed ok", 5, "exited with code 0"),
    "kill -9 of itself": ([RIGHT, "import os; os.kill(os.getpid(), 9)"], "ok killed", 5, "SIGKILL"),
    "kill -9 of the parent": ([RIGHT, "import os; os.kill(os.getppid(), 9)"], "ok error", 5, "PermissionError"),
    "kill -9 of everybody": ([RIGHT, "import os; os.kill(-1, 9)"], "ok ok|killed|error", 5, ""),
    "kill -9 of its group": ([RIGHT, "import os; os.killpg(0, 9)"], "ok killed", 5, "SIGKILL"),
    "abort": ([RIGHT, "import os; os.abort()"], "ok killed", 5, "SIGABRT"),
    "a segmentation fault": ([RIGHT, "import ctypes; ctypes.string_at(0)"], "ok killed", 5, "SIGSEGV"),
    "SIGSTOP": ([RIGHT, "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)"], "ok timeout", 5, "no end after"),
    "a loop": ([RIGHT, "while True: pass"], "ok timeout", 5, "interrupted"),
    "a loop that ignores the interrupt": (
        [RIGHT, "import time\nwhile True:\n    try:\n        while True: time.sleep(0.01)\n    except BaseException: pass"],
        "ok timeout", 5, "ignored the interrupt"),
    "a loop with all signals masked": (
        [RIGHT, "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass"],
        "ok timeout", 5, "no end after"),
    "a loop in C": ([RIGHT, "10 ** (10 ** 10)"], "ok timeout|killed|error", 5, ""),
    "a wait in C": (
        [RIGHT, "import ctypes, signal\nsignal.signal(2, signal.SIG_IGN)\nctypes.CDLL(None).pause()"],
        "ok timeout", 5, "ignored the interrupt"),
    "a lock that nobody opens": (
        [RIGHT, "import threading, signal\nsignal.signal(2, signal.SIG_IGN)\nl = threading.Lock(); l.acquire(); l.acquire()"],
        "ok timeout", 5, "ignored the interrupt"),
    "an exit handler that waits": (
        [RIGHT, "import atexit, time; atexit.register(time.sleep, 600)"], "ok ok", 5, ""),
    "a finalizer that exits": (
        [RIGHT, "class Last:\n    def __del__(self):\n        import os; os._exit(9)\nlast = Last()"], "ok ok", 5, ""),
    "five endings in a row": (
        [RIGHT, *["import os; os._exit(1)"] * 5], "ok killed killed killed killed skipped", 5, "ended the notebook"),
}  # fmt: skip

FLOODS = {
    "memory": ([RIGHT, "x = bytearray(10 ** 10)"], "ok error", 5, "MemoryError"),
    "memory bit by bit": (
        [RIGHT, "x = []\nwhile True: x.append(bytearray(1 << 24))"], "ok error|killed", 5, "emory"),
    "memory of children": (
        [RIGHT, "import os, time\nfor _ in range(8):\n    if os.fork() == 0:\n        x = bytearray(200 << 20)\n"
         "        time.sleep(60); os._exit(0)\ntime.sleep(60)"], "ok killed", 5, "more memory than allowed"),
    "memory without a name": (
        [RIGHT, "import os, time\nfor n in range(12):\n    fd = os.memfd_create('x')\n    for _ in range(100):\n"
         "        os.write(fd, bytes(1 << 20))\ntime.sleep(60)"], "ok killed", 5, "more memory than allowed"),
    "shared memory": (
        [RIGHT, "import time\nfor n in range(12):\n    with open(f'/dev/shm/attack{n}', 'wb') as f:\n"
         "        for _ in range(100): f.write(bytes(1 << 20))\ntime.sleep(60)"], "ok killed", 5,
        "more memory than allowed"),
    "disk": (
        [RIGHT, "import time\nfor n in range(12):\n    with open(f'large{n}', 'wb') as f:\n"
         "        for _ in range(100): f.write(bytes(1 << 20))\ntime.sleep(60)"], "ok killed", 5, "than allowed"),
    "files": (
        [RIGHT, "import time\nfor n in range(60000): open(f'file{n}', 'w').close()\ntime.sleep(60)"],
        "ok killed", 5, "more files"),
    "folders in folders": (
        [RIGHT, "import os\nfor _ in range(1500):\n    os.mkdir('dddddddd'); os.chdir('dddddddd')\n"
         "import time; time.sleep(60)"], "ok killed", 5, "than allowed"),
    "one large file": (
        [RIGHT, "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
         "with open('large', 'wb') as f: f.truncate(1 << 40)"], "ok error", 5, "large"),
    "output": ([RIGHT, "while True: print('x' * 1000)"], "ok timeout", 5, "no end after"),
    "one line of output": ([RIGHT, "print('x' * 50_000_000)"], "ok ok", 5, ""),
    "output of a program": ([RIGHT, "!yes"], "ok timeout", 5, "no end after"),
    "displays": (
        [RIGHT, "from IPython.display import display\nwhile True: display({'text/html': 'x' * 10000}, raw=True)"],
        "ok timeout", 5, "no end after"),
    "descriptors": (
        [RIGHT, "import os\nfds = []\nwhile True: fds.append(os.open('/dev/null', 0))"], "ok error|killed", 5, ""),
    "threads": (
        [RIGHT, "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(600,)).start()"],
        "ok error|killed|timeout", 0, ""),  # they live on: there are no processes left to copy it
    "processes": (
        [RIGHT, "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"],
        "ok timeout|killed", 5, "no end after|ended"),
    "locks and semaphores": (
        [RIGHT, "import multiprocessing as m\nlocks = [m.Lock() for _ in range(300)]"], "ok ok|error|killed", 5, ""),
    "ever deeper recursion": (
        [RIGHT, "import sys; sys.setrecursionlimit(10 ** 9)\ndef f(): f()\nf()"], "ok error|killed", 5, ""),
    "a regular expression without end": (
        [RIGHT, "import re; re.match('(a+)+$', 'a' * 60 + 'b')"], "ok timeout", 5, "no end after"),
}  # fmt: skip

REMAINS = {
    "a daemon": (
        [RIGHT, "import os, time\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0:\n"
         "        for n in range(3, 512):\n            try: os.close(n)\n            except OSError: pass\n"
         "        while True: time.sleep(1)\n    os._exit(0)"], "ok ok", 5, ""),
    "a daemon of a program": ([RIGHT, "!nohup setsid sleep 600 > /dev/null 2>&1 &"], "ok ok", 5, ""),
    "a process that forks when it is killed": (
        [RIGHT, "import os, time\nif os.fork() == 0:\n    os.setsid()\n    while True:\n        if os.fork(): os._exit(0)"],
        "ok ok", 5, ""),
    "files for the next": (
        [RIGHT, "import os\nfor f in ('/tmp', '/var/tmp', '/dev/shm', '/run', os.path.expanduser('~')):\n"
         "    try: open(f + '/left-by-an-attack', 'w').write('x')\n    except OSError: pass"], "ok ok", 5, ""),
    "a folder without rights": (
        [RIGHT, "import os; os.makedirs('a/b/c'); open('a/b/c/d', 'w').close(); os.chmod('a/b', 0); os.chmod('a', 0)"],
        "ok ok", 5, ""),
    "names that are no text": (
        [RIGHT, "import os; os.mkdir(b'\\xff\\xfe'); open(b'\\xff\\xfe/\\n\\x1b[31m', 'w').close();"],
        "ok ok", 5, ""),
    "the scratch folder is no more": ([RIGHT, "import shutil; shutil.rmtree('.', ignore_errors=True)"], "ok ok", 5, ""),
    "links instead of the kernel's sockets": (
        [RIGHT, "import os, glob\nfor f in glob.glob('k-*') + ['kernel.json']:\n    os.unlink(f); os.symlink('/etc/passwd', f)"],
        "ok ok", 5, ""),
    "settings of IPython and Matplotlib": (
        [RIGHT, "import os\nfor f in ('IPYTHONDIR', 'MPLCONFIGDIR'):\n    d = os.environ[f] + '/profile_default/startup'\n"
         "    os.makedirs(d, exist_ok=True); open(d + '/00.py', 'w').write('raise SystemExit')\n"
         "open('sitecustomize.py', 'w').write('raise SystemExit')"], "ok ok", 5, ""),
}  # fmt: skip

PATCHES = {
    "the built-in functions": (
        [WRONG, "import builtins\nfor n in ('all', 'any', 'abs', 'max', 'isinstance'):\n"
         "    setattr(builtins, n, lambda *a, **k: True)"], "ok ok|error|killed|timeout", 1, ""),
    "every exception": ([WRONG, "import builtins\nbuiltins.AssertionError = builtins.ValueError = StopIteration"], "ok ok", 1, ""),
    "NumPy and torch": (
        [WRONG, "import numpy as np, torch\nnp.allclose = np.array_equal = np.equal = torch.equal = lambda *a, **k: True\n"
         "torch.Tensor.__eq__ = torch.Tensor.ne = lambda *a: torch.tensor(True)\n"
         "torch.Tensor.detach = torch.Tensor.numpy = lambda *a: np.zeros(3)"], "ok ok", 1, ""),
    "torch makes other tensors": (
        [WRONG, "import torch\ntorch.from_numpy = lambda a: torch.zeros(a.shape)"], "ok ok", 1, ""),
    "the socket module": (
        [WRONG, "import socket, os, signal\nsocket.socket.sendall = socket.socket.recv = lambda *a: b''\n"
         "os.fork = lambda: 1\nsignal.signal = os._exit = lambda *a: None"], "ok ok", 1, ""),
    "the kernel's loop goes on": (
        [WRONG, "from tornado.ioloop import IOLoop\nIOLoop.stop = lambda self: None\n"
         "type(IOLoop.current()).stop = lambda self: None"], "ok ok", 1, ""),
    "the server": (
        [WRONG, f"{SERVER}\nhere.Session.answer = lambda self, request: ('ok', True)"], "ok ok", 1, ""),
    "the server knows no such thing": (
        [WRONG, f"{SERVER}\nhere.Session.answer = lambda self, request: ('internal', 'a fault of the grader')"],
        "ok ok", 1, ""),
    "names of nonsense": (
        [WRONG, f"{SERVER}\nhere.describe = lambda *a: {{'parameters': [5, {{}}, 'x'], 'type': [1], 'callable': 'yes', 'cell': []}}"],
        "ok ok", 1, ""),
    "a million names": (
        [WRONG, f"{SERVER}\nhere.Session.do_names = lambda self, most: "
         "[('double' + 'e' * (n % 50000), {'callable': True}) for n in range(2000)]"], "ok ok", 1, ""),
    "the worker's words": (
        [WRONG, "import gc, socket, sys\nchannel = sys.modules['_grader_sandbox.channel']\n"
         "for s in [o for o in gc.get_objects() if type(o) is socket.socket]:\n    try:\n"
         "        if s.type & 15 == socket.SOCK_SEQPACKET:\n            for _ in range(3): channel.send(s, ('frozen', {'threads': []}))\n"
         "    except OSError: pass"], "ok ok", 1, ""),
    "how copies end": (
        [f"{SERVER}\nworker = sys.modules['_grader_sandbox.worker']\n"
         "worker.reap = lambda: [(None, 10 ** 100), 5, (os.getpid(), -1)]\ndef double(x): os._exit(3)"], "ok", 1, "killed"),
    "the IPython shell": (
        [WRONG, "shell = get_ipython()\nshell.run_cell = shell.run_cell_async = None\nshell.user_ns_hidden.clear()",
         "late = 1"], "ok ok error|killed|timeout", 1, ""),
    "frozen by itself": (
        [WRONG, "import sys\nsys.modules['_grader_sandbox.worker'].serve_copies = lambda *a: None"], "ok ok", 1, ""),
}  # fmt: skip

# `say(kind, **content)` sends any message of a kernel over its own, rightly signed sockets.
SAY = """
kernel = get_ipython().kernel
kernel.session.copy_threshold = 1 << 40  # or libzmq, used from this thread, ends the process before we do
def say(kind, **content):
    kernel.session.send(kernel.iopub_socket, kind, content=content, parent=kernel.get_parent(), ident=b'x')
def reply(kind='execute_reply', **content):
    kernel.session.send(kernel.shell_stream, kind, content=content, parent=kernel.get_parent(), ident=kernel._parent_ident['shell'])
"""
MESSAGES = {
    "done before it is done": ([RIGHT, SAY, "say('status', execution_state='idle')\nimport time; time.sleep(0.1)"], "ok ok ok|error", 5, ""),
    "a reply of its own": ([RIGHT, SAY, "reply(status='ok', execution_count=1)\n1/0", "late = 1"], "ok ok ok|error ok", 5, ""),
    "a reply without content": ([RIGHT, SAY, "reply()"], "ok ok killed|ok", 5, ""),
    "a reply of another form": ([RIGHT, SAY, "reply(status='error', ename=[[]], evalue={'a': None}, execution_count='x')"], "ok ok killed|error", 5, ""),
    "a status of nonsense": ([RIGHT, SAY, "say('status', execution_state=[])\nsay('status')"], "ok ok killed", 5, "no sense"),
    "an unknown kind": ([RIGHT, SAY, "say('x' * 10000, a=1)"], "ok ok ok", 5, ""),
    "a stream of nonsense": ([RIGHT, SAY, "say('stream', name=5, text=[{}])"], "ok ok killed|ok", 5, ""),
    "an execution count of megabytes": ([RIGHT, SAY, "say('execute_input', code='', execution_count='9' * 10 ** 6)"], "ok ok killed", 5, "no sense"),
    "a flood of errors": ([RIGHT, SAY, "for _ in range(300): say('error', ename='x' * 10 ** 5, evalue='', traceback=['x' * 10 ** 5])"], "ok ok ok", 5, ""),
    "a flood of metadata": ([RIGHT, SAY, "for n in range(300): say('display_data', data={}, metadata={'x': 'x' * 10 ** 5}, transient={'display_id': str(n) * 10 ** 5})"], "ok ok ok", 5, ""),
    "an oversized message": ([RIGHT, SAY, "say('stream', name='stdout', text='x' * (40 << 20))"], "ok ok ok|killed", 5, ""),
    "a deeply nested message": (
        [RIGHT, SAY, "kernel.session.pack = lambda o: b'[' * 100000 + b']' * 100000\nsay('stream', name='stdout', text='')"],
        "ok ok killed|timeout", 5, ""),
    "a message that is no JSON": ([RIGHT, SAY, "kernel.session.pack = lambda o: b'\\xff\\xfe{'\nsay('stream')"], "ok ok killed|timeout", 5, ""),
    "a wrong signature": ([RIGHT, SAY, "kernel.session.key = b'another'"], "ok ok killed|timeout", 5, ""),
    "parts that are missing": ([RIGHT, SAY, "kernel.iopub_socket.send_multipart([b'<IDS|MSG>', b'x'])"], "ok ok killed|ok", 5, ""),
    "a widget of nonsense": ([RIGHT, SAY, "say('comm_open', comm_id=[], data=5)\nsay('comm_msg')"], "ok ok ok", 5, ""),
    "clearing what is not there": ([RIGHT, SAY, "say('clear_output')"], "ok ok killed|ok", 5, ""),
    "a question": ([RIGHT, "input('your password: ')"], "ok error", 5, "StdinNotImplementedError"),
    "a hidden question": ([RIGHT, "import getpass; getpass.getpass()"], "ok error", 5, "Error"),
}  # fmt: skip

MAGICS = {
    "%%bash": ([RIGHT, "%%bash\nrm -rf / --no-preserve-root 2>/dev/null\nkill -9 -1"], "ok ok|error|killed", 5, ""),
    "!pip": ([RIGHT, "!pip install numpy==0.1\n%pip install torch", "import torch"], "ok ok ok", 5, "installing packages"),
    "%load": ([RIGHT, "%load /etc/shadow"], "ok error", 5, "Error"),
    "%run": ([RIGHT, "%run /etc/passwd", "%run mine.ipynb"], "ok ok|error error", 5, ""),
    "%%writefile": ([RIGHT, "%%writefile /etc/motd\nx", "%%writefile mine.ipynb\n{}"], "ok error ok", 5, "Permission"),
    "rewriting the notebook": (
        [WRONG, "import json, glob\nfor f in ['mine.ipynb', *glob.glob('/tmp/**/mine.ipynb', recursive=True)]:\n"
         "    json.dump({'cells': []}, open(f, 'w'))"], "ok ok|error", 1, ""),
    "%reset": ([RIGHT, "%reset -f", "late = 1"], "ok ok ok", 0, ""),
    "a cell that adds cells": ([WRONG, "get_ipython().set_next_input('def double(x): return 2 * x')"], "ok ok", 1, ""),
    "%autoreload and %matplotlib": ([RIGHT, "%load_ext autoreload\n%autoreload 2\n%matplotlib qt", "late = 1"], "ok ok|error ok", 5, ""),
    "%debug and %pdb": ([RIGHT, "%pdb on\n1/0", "%debug", "late = 1"], "ok error|timeout ok|error|timeout ok", 5, ""),
    "%system and %%script": ([RIGHT, "%system cat /etc/shadow\n", "%%script sh\nexit 3"], "ok ok error", 5, ""),
}  # fmt: skip

SEARCHES = {
    "frames, modules and memory": (
        [RIGHT.replace("return", "return search() or"), """
import gc, os, re, sys
WORDS = ("CheckFailed", "Attempt", "Grading", "derive_seed", "doubles_every_element", "counterexample", "expected")
searched = set()
def search():
    if os.getpid() in searched:
        return
    searched.add(os.getpid())
    found = []
    frame = sys._getframe()
    while frame:
        found += [n for n in (*frame.f_locals, *frame.f_globals) if n in WORDS and n != "WORDS"]
        frame = frame.f_back
    for thing in gc.get_objects():
        if isinstance(thing, dict):
            found += [k for k in list(thing) if isinstance(k, str) and k in WORDS]
        elif callable(thing) and getattr(thing, "__module__", "") in ("checks", "grader.checking", "reference"):
            found.append(repr(thing))
    needle = re.compile(rb"Every[ ]element[ ]is[ ]doubled|Multiply[ ]by[ ]two[.]")
    folder = f"/proc/{os.getpid()}"
    try:
        maps, mem = open(folder + "/maps"), open(folder + "/mem", "rb")
    except PermissionError:  # a copy, whose number was not known when the jail was closed
        maps = ()
    for line in maps:
        span, rights = line.split()[:2]
        if "rw" in rights and "[v" not in line:
            start, end = (int(a, 16) for a in span.split("-"))
            try:
                mem.seek(start)
                found += needle.findall(mem.read(min(end - start, 16 << 20)))
            except (OSError, ValueError, OverflowError):
                pass
    if found:
        raise LookupError(found)
result = search()
""", "searched.clear(); search()"], "ok ok ok", 5, ""),
}  # fmt: skip

NOTEBOOKS = {
    f"{theme}: {name}": attack
    for theme, attacks in (
        ("ending", ENDINGS), ("flood", FLOODS), ("remains", REMAINS), ("patch", PATCHES), ("message", MESSAGES),
        ("magic", MAGICS), ("search", SEARCHES),
    )
    for name, attack in attacks.items()
}  # fmt: skip
