"""A worker: one student's kernel, jailed. After the notebook it hands out copies of the namespace.

    from the trusted side                        to the trusted side
                                                 ("jailed", {layer: in force}) before any student code
    ("freeze",)        leave the kernel's loop   ("frozen", {"threads": native threads beside Python's,
                                                            "framework": the one that the notebook uses})
    ("fork",) + socket   a snapshot serves it    ("forked", pid) or ("refused", why)
    ("here",) + socket   serve it in this process ("served", whether the GPU, if any, still answers) when it closes
    ("split",) + socket  a second server of copies, a child, obeys that one  ("split", pid) or ("refused", why)
    ("reap",)                                    ("reaped", [(pid, wait status)])

One whose policy says so runs no notebook: once it is jailed it tries the GPU, says ("gpu", what it found), and waits.

From the first cell on, what this process says is the student's word: evidence, never a verdict.
"""

import functools
import gc
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback

from . import boards, detect, gpu, jail, second_chance, serve
from .channel import receive, send


def rehearse():
    """What a worker needs of the kernel, imported before the fork. Starts no thread, opens no socket."""
    import IPython.core.completer
    import IPython.core.historyapp  # noqa: F401
    import zmq.eventloop.zmqstream  # noqa: F401


def work(policy, control_fd):
    """Be a worker. Does not return."""
    code = 70
    try:
        control = socket.socket(fileno=control_fd)
        leave_home(policy, control_fd)
        layers = jail.confine(policy)
        jail.prctl(jail.PR_SET_PDEATHSIG, signal.SIGKILL)  # after the change of user, which clears it
        share = policy.get("gpu")
        if share is not None and share["tried"]:
            try_gpu(control, layers, policy["program"])
            os._exit(0)
        app = kernel(policy)
        for adapter in detect.adapters():
            gpu.place(adapter, share)
            adapter.seed(policy["seed"])
        layers["seccomp"] = jail.filter_system_calls(policy["program"])
        send(control, ("jailed", layers))
        before = native_threads()
        run_kernel(app, control)
        serve_copies(control, app, policy["framework"], before, share)
        code = 0
    except BaseException:
        try:
            send(control, ("broken", traceback.format_exc()[-4000:]))
        except OSError:
            pass
    finally:
        os._exit(code)


def try_gpu(control, layers, program):
    """Say whether a notebook could compute on the GPU from within this jail; hold what that took until nobody listens."""
    layers["seccomp"] = jail.filter_system_calls(program)
    send(control, ("jailed", layers))
    send(control, ("gpu", gpu.try_out()))
    while control.recv(4096):
        pass


def leave_home(policy, control_fd):
    """Into the scratch folder, with nothing of the zygote's: session, streams, descriptors, environment."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    if policy["emptied"]:
        limit = os.sysconf("SC_OPEN_MAX")
        os.closerange(3, control_fd)
        os.closerange(control_fd + 1, min(limit, 65536))
        os.environ.clear()
    scratch = policy["scratch"]
    os.environ.update(policy["environment"])
    os.chdir(scratch)
    os.umask(0o077)
    tempfile.tempdir = None  # cached before the fork: DataLoader workers would hang on the old one
    matplotlib = sys.modules.get("matplotlib")
    for name in ("get_configdir", "get_cachedir"):
        getattr(getattr(matplotlib, name, None), "cache_clear", int)()


def kernel(policy):
    """A Jupyter kernel with its sockets bound, not yet listening to anyone."""
    from ipykernel.kernelapp import IPKernelApp
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    config.IPKernelApp.connection_file = policy["connection_file"]
    config.IPKernelApp.capture_fd_output = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.xmode = (
        "Minimal"  # nobody reads the traceback, and a deep one takes seconds to print
    )
    app = IPKernelApp.instance(config=config)
    app.log.setLevel(50)  # that TCP is refused is no news
    app.initialize([])
    shell = app.shell
    # exit() and quit() end the cell, not the kernel: what was defined stays gradable.
    shell.ask_exit = end_cell
    shell.system = shell.system_piped = functools.partial(run_command, shell)
    if "matplotlib_inline.backend_inline" in sys.modules:
        # A kernel does this when it first imports the backend, which here the zygote has done before there was a shell.
        if policy.get("figures"):
            shell.enable_matplotlib("inline")
        else:
            shell.events.register("post_execute", close_figures)
    boards.install(shell)
    second_chance.install(shell)
    return app


def close_figures():
    """At the end of a cell its figures are let go, as where they are drawn: else they pile up, and later cells draw into them."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None and pyplot.get_fignums():
        pyplot.close("all")


def end_cell():
    raise SystemExit("exit() ends the cell; the kernel goes on")


def run_command(shell, command):
    """`!command`, its output printed as it comes. Over a pipe: IPython would ask for a terminal, and the
    device that gives one out also leads to the user's own."""
    process = subprocess.Popen(shell.var_expand(command, depth=1), shell=True, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace",
                               start_new_session=True)  # fmt: skip
    try:
        for line in process.stdout:
            sys.stdout.write(line)
    except KeyboardInterrupt:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        process.stdout.close()
        shell.user_ns["_exit_code"] = process.wait()


def run_kernel(app, control):
    """Run the kernel until the trusted side says freeze."""
    from tornado.ioloop import IOLoop

    loop = IOLoop.current()
    wake_on_signals(loop)

    def on_control(descriptor, events):
        try:
            request, _ = receive(control)
        except (EOFError, OSError):
            os._exit(0)
        if request[0] == "freeze":
            loop.stop()

    loop.add_handler(control.fileno(), on_control, loop.READ)
    app.start()
    loop.remove_handler(control.fileno())


def wake_on_signals(loop):
    """Let an interrupt end the loop's waiting: a cell that awaits is cancelled by a callback, not by an exception."""
    woken, waking = socket.socketpair()
    for sock in (woken, waking):
        sock.setblocking(False)
    loop.add_handler(woken, lambda sock, events: sock.recv(4096), loop.READ)
    signal.set_wakeup_fd(waking.detach(), warn_on_full_buffer=False)


def serve_copies(control, app, framework, threads_before, share=None):
    """Hand out copies of the finished namespace until the trusted side is gone."""
    namespace, cell_of = app.shell.user_ns, cells(app.shell)
    hidden = set(app.shell.user_ns_hidden)
    own = {name: value for name, value in namespace.items() if name not in hidden}
    jail.release_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.collect()
    gc.freeze()
    adapter = detect.adapter_for(framework or detect.framework_of(own))
    adapter.settle()
    gpu.place(adapter, share)
    send(control, ("frozen", {"threads": native_threads() - threads_before, "framework": adapter.name}))
    serve_requests(control, lambda: serve.Session(own, adapter, cell_of))


def serve_requests(control, session):
    """Obey one judge: a copy of the namespace for each check that it asks for."""
    copies = set()
    ended = []  # (pid, wait status) of the last copies; the dead count towards the limit of processes
    while True:
        try:
            request, descriptors = receive(control)
        except (EOFError, OSError):
            return
        verb = request[0]
        ended = (
            ended + [one for one in reap() if type(one) is tuple and type(one[0]) is int and one[0] in copies]
        )[-8:]
        if verb in ("fork", "split"):
            try:
                pid = os.fork()
            except OSError as error:
                os.close(descriptors[0])
                send(control, ("refused", str(error)))
                continue
            if pid == 0:
                (snapshot if verb == "fork" else second_server)(control, descriptors[0], session)
            os.close(descriptors[0])
            copies.add(pid)
            send(control, ("forked" if verb == "fork" else "split", pid))
        elif verb == "here":
            serve.silence_output()
            with socket.socket(fileno=descriptors[0]) as sock:
                serve.serve(sock, session())
            send(control, ("served", gpu.works()))
        elif verb == "reap":
            send(control, ("reaped", ended))
            ended = []


def second_server(control, descriptor, session):
    """Obey a second judge. Orphans of its copies become its own children: what is below it came of it. Does not return."""
    try:
        jail.prctl(jail.PR_SET_PDEATHSIG, signal.SIGKILL)
        jail.prctl(jail.PR_SET_CHILD_SUBREAPER, 1)
        control.close()
        serve_requests(socket.socket(fileno=descriptor), session)
    finally:
        os._exit(0)


def snapshot(control, descriptor, session):
    """Serve one check from a copy of the namespace. Does not return."""
    try:
        jail.prctl(jail.PR_SET_PDEATHSIG, signal.SIGKILL)
        control.close()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        torch = sys.modules.get("torch")
        if torch is not None:
            torch.set_num_threads(1)  # a pool of threads does not survive a fork
        serve.silence_output()
        serve.serve(socket.socket(fileno=descriptor), session())
    finally:
        os._exit(0)


def native_threads():
    """Threads that are not Python's: a library's own, which a fork would lose in the middle of their work."""
    return len(os.listdir("/proc/{}/task".format(os.getpid()))) - len(threading.enumerate())


def reap():
    ended = []
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return ended
        if pid == 0:
            return ended
        ended.append((pid, status))


def cells(shell):
    """A function from a code object's file name to the execution count of the cell that it came from."""
    known = getattr(shell.compile, "_filename_map", {})

    def cell_of(filename):
        count = known.get(filename)
        return count if type(count) is int else None

    return cell_of
