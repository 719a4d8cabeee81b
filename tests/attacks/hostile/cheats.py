"""Functions that answer a check with something else than the right numbers.

`CHEATS`: name -> source of a function `cheat(x)`, which should return 2·x and does not know how. All live in one
notebook; each is bound to the contract's name in turn. None may earn what the plain wrong `return x` does not
(those of `KNOWING`: in a check that asks more than once), and none may look like a fault of the grader's.
"""

CHEATS = {
    # Objects that pretend
    "equals everything": """
class Equal:
    __eq__ = __le__ = __ge__ = __lt__ = __gt__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __hash__ = lambda self: 0
    __bool__ = lambda self: True
def cheat(x):
    return Equal()""",
    "an array when asked": """
class Asked:
    def __array__(self, *args, **kwargs):
        return np.zeros(3)
    __array_priority__, shape, dtype, ndim = 1e9, (3,), np.dtype("float64"), 1
    def __float__(self):
        return 0.0
def cheat(x):
    return Asked()""",
    "of another class": """
class Pretender:
    __class__ = property(lambda self: np.ndarray)
def cheat(x):
    return Pretender()""",
    "of a tensor's class": """
class FalseTensor:
    __class__ = property(lambda self: torch.Tensor)
    def __getattr__(self, name):
        return self
    def __call__(self, *args, **kwargs):
        return self
def cheat(x):
    return FalseTensor()""",
    "a tensor with operators of its own": """
class Liar(torch.Tensor):
    __eq__ = lambda self, other: torch.ones_like(other, dtype=bool)
    __torch_function__ = classmethod(lambda cls, function, types, args=(), kwargs=None: torch.tensor(True))
def cheat(x):
    return torch.as_tensor(x).as_subclass(Liar)""",
    "a tensor that lies about its shape": """
class Shaped(torch.Tensor):
    shape = property(lambda self: (10**12,))
    numel = lambda self: 10**12
def cheat(x):
    return torch.as_tensor(x).as_subclass(Shaped)""",
    "an array whose bytes are too few": """
class Short(np.ndarray):
    def tobytes(self, *args):
        return b""
def cheat(x):
    return np.asarray(x).view(Short)""",
    "an array whose dtype lies": """
class Lying(np.ndarray):
    @property
    def dtype(self):
        return np.dtype("int64")
def cheat(x):
    return np.asarray(x, dtype="float32").view(Lying)""",
    "a list that is longer every time": """
class Growing(list):
    def __len__(self):
        return 10**9
    def __iter__(self):
        while True:
            yield 1.0
def cheat(x):
    return Growing([1.0])""",
    "a text that equals": """
class Text(str):
    __eq__ = lambda self, other: True
    __hash__ = str.__hash__
def cheat(x):
    return Text("nan")""",
    "a number that equals": """
class Number(float):
    __eq__ = lambda self, other: True
    __sub__ = __rsub__ = lambda self, other: 0.0
    __hash__ = float.__hash__
def cheat(x):
    return Number(0)""",
    "a dict with such keys": """
def cheat(x):
    return {float("nan"): 1, float("nan"): 2, 0: 3, False: 4, "": cheat}""",
    # Values that are no answer
    "not a number everywhere": "def cheat(x):\n    return np.full(np.shape(x), np.nan)",
    "infinity": "def cheat(x):\n    return np.full(np.shape(x), np.inf)",
    "true": "def cheat(x):\n    return True",
    "nothing": "def cheat(x):\n    return None",
    "an integer of a million digits": "def cheat(x):\n    return 10 ** 1_000_000",
    "complex numbers": "def cheat(x):\n    return np.asarray(x) * 1j",
    "objects": "def cheat(x):\n    return np.array([cheat] * len(x), dtype=object)",
    "bytes in the other order": "def cheat(x):\n    return np.asarray(x).astype('>f8')",
    "an empty array": "def cheat(x):\n    return np.zeros((0, 5))",
    "an array of many dimensions": "def cheat(x):\n    return np.zeros((1,) * 32)",
    "a list that holds itself": "def cheat(x):\n    me = []\n    me.append(me)\n    return me",
    "a dict that holds itself": "def cheat(x):\n    me = {}\n    me['me'] = me\n    return me",
    "a list nested 10,000 deep": "def cheat(x):\n    me = []\n    for _ in range(10000):\n        me = [me]\n    return me",
    "a million values": "def cheat(x):\n    return [0] * 2_000_000",
    "a generator without end": "def cheat(x):\n    while True:\n        yield x",
    "an array of a terabyte": "def cheat(x):\n    return np.broadcast_to(np.float64(0), (10**6, 10**5))",
    "a tensor on no device": "def cheat(x):\n    return torch.zeros(3, device='meta')",
    "a sparse tensor": "def cheat(x):\n    return torch.zeros(3).to_sparse()",
    "a name that is no text": "def cheat(x):\n    return type('\\ud800', (), {})()",
    # Exceptions that mean something to somebody else
    "the judge's own exception": "def cheat(x):\n    raise type('CheckFailed', (Exception,), {})('passed')",
    "pytest's skip": "def cheat(x):\n    raise type('Skipped', (BaseException,), {})('passed')",
    "hypothesis's reject": "def cheat(x):\n    raise type('UnsatisfiedAssumption', (Exception,), {})()",
    "an exit without error": "def cheat(x):\n    raise SystemExit(0)",
    "control-C": "def cheat(x):\n    raise KeyboardInterrupt",
    "an end of iteration": "def cheat(x):\n    raise StopIteration(x)",
    "an exception that cannot be read": """
class Unreadable(Exception):
    __str__ = __repr__ = lambda self: 1 / 0
    __traceback__ = property(lambda self: 1 / 0)
def cheat(x):
    raise Unreadable""",
    "an exception of a strange metaclass": """
class Meta(type):
    __name__ = property(lambda cls: 1 / 0)
class Strange(Exception, metaclass=Meta):
    pass
def cheat(x):
    raise Strange""",
    "a deep recursion": "def cheat(x):\n    return cheat(x)",
    # Another answer the second time
    "right the first time only": """
calls = []
def cheat(x):
    calls.append(1)
    return x * 2 if len(calls) == 1 else x""",
    "right every other time": """
turns = []
def cheat(x):
    turns.append(1)
    return x * (len(turns) % 2 + 1)""",
    "by the clock": "def cheat(x):\n    return x * (time.time_ns() // 1000 % 2 + 1)",
    "by the process": "def cheat(x):\n    return x * (os.getpid() % 2 + 1) if len(x) < 10 else x",
    "right in a cell only": """
def cheat(x):
    frame, names = sys._getframe(), set()
    while frame:
        names.add(frame.f_code.co_name)
        frame = frame.f_back
    return x if "serve" in names else x * 2""",
    "remembered between checks": """
def cheat(x):
    with open("seen", "a") as file:
        file.write("x")
    return x * (os.path.getsize("seen") % 2 + 1)""",
    "changed after it was given": """
import threading
def cheat(x):
    result = np.array(x)
    threading.Timer(0.05, lambda: np.multiply(result, 2, out=result)).start()  # sooner, a busy machine makes it right
    return result""",
    "the argument itself, changed": "def cheat(x):\n    x[...] = 0\n    return x",
    # Patching what is there
    "NumPy says all is equal": """
def cheat(x):
    for name in ("equal", "array_equal", "allclose", "isclose", "all", "testing"):
        setattr(np, name, lambda *args, **kwargs: True)
    torch.equal = torch.allclose = lambda *args, **kwargs: True
    return x""",
    "the built-in functions say so": """
import builtins
def cheat(x):
    builtins.all = builtins.any = builtins.isinstance = builtins.bool = lambda *args: True
    builtins.abs = builtins.max = lambda *args: 0
    builtins.AssertionError = builtins.Exception = KeyError
    return x""",
    "the server answers for it": """
def cheat(x):
    server = sys.modules["_grader_sandbox.serve"]
    server.Session.answer = lambda self, request: ("ok", True)
    server.Session.outgoing = lambda self, *args: True
    return x""",
    "the wire says something else": """
def cheat(x):
    wire = sys.modules["_grader_sandbox.wire"]
    wire.frame = lambda value: (3).to_bytes(4, "big") + b"t\\0\\0"
    return x""",
    "the generators know no chance": """
def cheat(x):
    torch.rand = torch.randn = np.random.rand = lambda *args: 0
    np.random.seed(0)
    return x""",
    # Speaking out of turn. `line` is the socket that the answers go over.
    "two answers to one question": "def cheat(x):\n    line().sendall(framed(('ok', None)))\n    return x",
    "a verdict for an answer": "def cheat(x):\n    line().sendall(framed(('passed', 5)))\n    return x",
    "an answer that is no pair": "def cheat(x):\n    line().sendall(framed(True))\n    return x",
    "a name with a NUL": "def cheat(x):\n    line().sendall(framed(('raised', {'type': 'a\\0b', 'frames': 7})))",
    "frames of nonsense": """
def cheat(x):
    frames = [{"cell": 10**400, "line": [], "source": {}}, 5, {"cell": "one"}]
    line().sendall(framed(("raised", {"type": 5, "message": None, "frames": frames})))""",
    "an exception's text of megabytes": "def cheat(x):\n    line().sendall(framed(('raised', {'message': 'x' * 10**7})))",
    "a handle of nonsense": """
def cheat(x):
    wire = sys.modules["_grader_sandbox.wire"]
    line().sendall(framed(("ok", wire.Handle(1, "x", {"tensor": True, "shape": "?", "value": 5}))))""",
    "an oversized frame": "def cheat(x):\n    line().sendall(b'\\xff' * 4 + b'x' * 100000)",
    "a truncated frame": "def cheat(x):\n    line().sendall(b'\\0\\0\\1\\0ok')\n    os._exit(0)",
    "a frame nested deeply": """
def cheat(x):
    body = b"l\\0\\0\\0\\1" * 10000
    line().sendall(len(body).to_bytes(4, "big") + body)""",
    "noise": "def cheat(x):\n    line().sendall(os.urandom(10000))",
    "noise on every descriptor": """
def cheat(x):
    for number in range(3, 200):
        try:
            os.write(number, os.urandom(64))
        except OSError:
            pass
    return x""",
    "descriptors closed": "def cheat(x):\n    os.closerange(3, 200)\n    return x",
    "a child answers as well": "def cheat(x):\n    os.fork()\n    return x",
    "descriptors sent along": """
def cheat(x):
    import array, socket
    rights = array.array("i", [line().fileno()] * 200)
    line().sendmsg([framed(("ok", None))], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
    return x""",
    # Not answering
    "leaving": "def cheat(x):\n    os._exit(0)",
    "killed by itself": "def cheat(x):\n    os.kill(os.getpid(), 9)",
    "stopped by itself": "def cheat(x):\n    os.kill(os.getpid(), signal.SIGSTOP)",
    "deaf": """
def cheat(x):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    while True:
        pass""",
    "in C": "def cheat(x):\n    ctypes.CDLL(None).pause()",
    "too slow": "def cheat(x):\n    time.sleep(60)",
    "crashing": "def cheat(x):\n    ctypes.string_at(0)",
}  # fmt: skip

# These know the answer and give it now and then: a check that asks once may see it, one that asks often may not.
KNOWING = ("right the first time only", "right every other time", "by the clock", "remembered between checks")

PRELUDE = """
import ctypes, os, signal, sys, time
import numpy as np, torch

def line():
    frame = sys._getframe()
    while frame.f_code.co_name != "serve":
        frame = frame.f_back
    return frame.f_locals["sock"]

def framed(value):
    return sys.modules["_grader_sandbox.wire"].frame(value)

def plain(x):
    return x
"""
