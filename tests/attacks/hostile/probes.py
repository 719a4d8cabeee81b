"""Single acts of breaking out, and the layers that hold each.

`PROBES`: name -> (code, layers). The code ends in an expression; a true value says that it got through, an
exception or a false value that it was held. `layers`: those that hold it, each by itself ("landlock user"), or only
together ("limits&user"). "private" stands for the user layer where a file's permissions hold, which they do not for a
worker that keeps CAP_DAC_READ_SEARCH. "always": held by more than one layer can take away. "nothing": known not
to be held (docs/security.md). A question mark: this host may lack the thing itself, so that it may be held anyway.

Names in capitals are filled in by the test: GRADE, ZYGOTE (process ids), CHECKS, COURSE, OTHER, PRIVATE, OPEN_FOLDER
(paths), TCP (an address), ABSTRACT, SOCKET (names of listening UNIX sockets).
"""

PROBES = {
    # Files
    "read the checks": ("open(CHECKS).read()", "landlock"),
    "read the reference": ("open(COURSE + '/reference/theory/sgd.py').read()", "landlock"),
    "read another submission": ("open(OTHER).read()", "landlock"),
    "read a private file": ("open(PRIVATE).read()", "landlock private"),
    "read the password hashes": ("open('/etc/shadow').read()", "landlock private"),
    "list the root": ("os.listdir('/')", "landlock"),
    "list the course": ("os.listdir(COURSE + '/exercises')", "landlock"),
    "list temporary files": ("os.listdir('/tmp')", "landlock"),
    "list shared memory": ("os.listdir('/dev/shm') is not None", "landlock"),
    "list processes": ("os.listdir('/proc')", "landlock"),
    "write beside the submissions": ("open(OPEN_FOLDER + '/mine', 'w').write('x')", "landlock"),
    "write into the course": ("open(COURSE + '/exercises/mine', 'w').write('')or 1", "landlock user"),
    "write into the interpreter's folder": ("open(sys.prefix + '/mine', 'w').write('')or 1", "landlock user"),
    "truncate another submission": ("os.truncate(OTHER, 0) or 1", "landlock user"),
    "remove another submission": ("os.unlink(OPEN_FOLDER + '/removable') or 1", "landlock"),
    "rename a file out of the scratch folder": (
        "open('f', 'w').close(); os.rename('f', OPEN_FOLDER + '/moved') or 1", "landlock"),
    "follow a link to the checks": ("os.symlink(CHECKS, 'link'); open('link').read()", "landlock"),
    "follow a link to the root": ("os.symlink('/', 'all'); os.listdir('all')", "landlock"),
    "the checks through the own process's root": ("open('/proc/self/root' + CHECKS).read()", "landlock"),
    "the checks from a program": ("subprocess.check_output(['/bin/cat', CHECKS])", "landlock"),
    "the checks from a shell magic": ("get_ipython().getoutput('cat ' + CHECKS + ' 2>/dev/null')", "landlock"),
    "change the mode of the checks": ("os.chmod(CHECKS, 0o666) or 1", "user"),
    "a raw disk": ("open('/dev/' + next(d for d in ('vda', 'sda', 'mem', 'kmsg') "
                   "if os.path.lexists('/dev/' + d)), 'rb')", "landlock user?"),
    "the user's terminal": ("open('/dev/tty')", "always"),
    "a setting of the kernel": ("open('/proc/sys/kernel/core_pattern', 'a')", "landlock user"),
    # Code of the grader
    "a module of the grader in memory": (
        "[m for m in sys.modules if m.startswith(('grader.', 'reference', 'exercises', 'hypothesis'))]", "always"),
    "import the reference": ("sys.path.insert(0, COURSE); __import__('reference.theory.sgd')", "landlock"),
    "import the checks": (
        "importlib.util.spec_from_file_location('checks', CHECKS).loader.get_source('checks')", "landlock"),
    "import the grader's judgement": ("__import__('grader.checking')", "landlock?"),
    "the grader's source by its spec": (
        "open(COURSE + '/grader/checking.py').read()", "landlock"),
    "%run of the checks": ("get_ipython().run_line_magic('run', CHECKS); 'check' in globals()", "landlock?"),
    "%load of the checks": ("get_ipython().find_user_code(CHECKS)", "landlock"),
    # Environment and descriptors
    "a secret of grade's environment": ("os.environ.get('GRADEWRIGHT_SECRET')", "always"),
    "the environment the process began with": (
        "b'GRADEWRIGHT_SECRET' in open(f'/proc/{os.getpid()}/environ', 'rb').read()", "always"),
    "grade's environment": ("open(f'/proc/{GRADE}/environ', 'rb').read()", "landlock user"),
    "the zygote's environment": ("open(f'/proc/{ZYGOTE}/environ', 'rb').read()", "landlock user"),
    "an inherited descriptor": (
        "[t for t in (os.readlink(f'/proc/{os.getpid()}/fd/{n}') for n in range(512) "
        "if os.path.lexists(f'/proc/{os.getpid()}/fd/{n}')) if t.endswith(('.log', '.ipynb', '.py'))]", "always"),
    # Other processes
    "signal grade": ("os.kill(GRADE, 0) or 1", "landlock user"),
    "signal the zygote": ("os.kill(ZYGOTE, 0) or 1", "landlock user"),
    "signal the keeper": ("os.kill(os.getppid(), 0) or 1", "landlock user"),
    "stop the keeper": ("os.kill(os.getppid(), 18) or 1", "landlock user"),
    "signal grade by its pidfd": ("signal.pidfd_send_signal(os.pidfd_open(GRADE), 0) or 1", "landlock user"),
    "trace grade": ("libc.ptrace(16, GRADE, 0, 0) == 0", "seccomp landlock user"),
    "read grade's memory": ("open(f'/proc/{GRADE}/mem', 'rb')", "landlock user"),
    "read the keeper's memory": ("open(f'/proc/{os.getppid()}/mem', 'rb')", "landlock user"),
    "grade's memory by a system call": ("peeked(GRADE)", "seccomp landlock user"),
    "a descriptor of grade's": ("system_call(438, os.pidfd_open(GRADE), 1, 0) >= 0", "seccomp landlock user"),
    "list grade's descriptors": ("os.listdir(f'/proc/{GRADE}/fd')", "landlock private"),
    "change grade's limits": ("resource.prlimit(GRADE, resource.RLIMIT_CORE)", "seccomp user"),
    "change grade's priority": ("os.setpriority(os.PRIO_PROCESS, GRADE, 1) or 1", "seccomp user"),
    "change grade's processors": (
        "os.sched_setaffinity(GRADE, os.sched_getaffinity(0)) or 1", "seccomp user"),
    "starve grade of processor time": (
        "os.sched_setscheduler(GRADE, os.SCHED_IDLE, os.sched_param(0)) or 1", "seccomp user"),
    "hide from the keeper": ("libc.prctl(4, 0, 0, 0, 0) == 0", "seccomp"),
    # Network
    "TCP": ("socket.create_connection(TCP, 2)", "landlock seccomp"),
    "listen on TCP": ("socket.create_server(('127.0.0.1', 0))", "landlock seccomp"),
    "UDP": ("socket.socket(socket.AF_INET, socket.SOCK_DGRAM)", "seccomp"),
    "UDP over IPv6": ("socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)", "seccomp?"),
    "raw packets": ("socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)", "seccomp user"),
    "netlink": ("socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)", "seccomp"),
    "link layer": ("socket.socket(socket.AF_PACKET, socket.SOCK_RAW)", "seccomp user?"),
    "the hypervisor's sockets": ("socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)", "seccomp?"),
    "the kernel's cryptography": ("socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)", "seccomp?"),
    "names of hosts": ("socket.getaddrinfo('example.org', 80)", "seccomp?"),
    "an abstract socket of another process": ("socket.socket(socket.AF_UNIX).connect(ABSTRACT) or 1", "landlock"),
    "a private socket of another process": (
        "socket.socket(socket.AF_UNIX).connect(SOCKET) or 1", "user"),
    "a socket that is open to all": ("socket.socket(socket.AF_UNIX).connect(SOCKET + '-open') or 1", "nothing"),
    # The machine
    "become root": ("os.setuid(0) or 1", "user"),
    "capabilities": (
        "int(next(l for l in open(f'/proc/{os.getpid()}/status') if l.startswith('CapEff')).split()[1], 16) & ~4",
        "user"),
    "a new namespace": ("libc.unshare(0x10000000) == 0", "seccomp?"),
    "a program in a new namespace": ("subprocess.check_call(['unshare', '-r', 'true']) == 0", "seccomp?"),
    "mount": ("libc.mount(b'none', b'.', b'tmpfs', 0, 0) == 0", "seccomp landlock user"),
    "chroot": ("libc.chroot(b'.') == 0", "seccomp user"),
    "io_uring": ("system_call(425, 1, 0) != -1", "seccomp?"),
    "eBPF": ("system_call(321, 0, 0, 0) >= 0", "seccomp user?"),
    "userfaultfd": ("system_call(323, 1) >= 0", "seccomp?"),
    "a key of the kernel's": ("system_call(250, 0, -3, 1) >= 0", "seccomp?"),
    "System V shared memory": ("libc.shmget(0, 4096, 0o1600) >= 0", "seccomp"),
    "a message queue": ("system_call(240, 'mine', 66, 0o600, 0) >= 0", "seccomp limits?"),
    "set the clock": ("time.clock_settime(0, time.clock_gettime(0)) or 1", "seccomp user"),
    "the 32-bit system calls": ("in_a_child(lambda: old_system_call(20))", "seccomp?"),
    "new rights by a setuid program": ("libc.prctl(39, 0, 0, 0, 0) == 0", "always"),
    # How much
    "as many processes as it likes": ("threads(100) == 100", "limits&user"),
    "as many descriptors as it likes": ("len([os.open('/dev/null', 0) for _ in range(600)])", "limits"),
    "a file as large as it likes": ("os.truncate(os.open('large', 66), 1 << 30) or 1", "limits"),
    "raise the limits": (
        "resource.setrlimit(resource.RLIMIT_NOFILE, (1 << 16, 1 << 16)) or 1", "limits&user?"),
}  # fmt: skip

# What the probes call. Written for x86_64, as the numbers above are.
PRELUDE = """
import ctypes, importlib.util, mmap, os, resource, signal, socket, subprocess, sys, time
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
libc = ctypes.CDLL(None, use_errno=True)

def system_call(number, *arguments):
    kinds = [ctypes.c_char_p(a.encode()) if isinstance(a, str) else ctypes.c_long(a) for a in arguments]
    return libc.syscall(ctypes.c_long(number), *kinds)

def old_system_call(number):
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\\xb8" + number.to_bytes(4, "little") + b"\\xcd\\x80\\xc3")  # mov eax, number; int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    return ctypes.CFUNCTYPE(ctypes.c_int)(address)() > 0

def in_a_child(act):
    pid = os.fork()
    if pid == 0:
        os._exit(0 if act() else 1)
    return os.waitpid(pid, 0)[1] == 0

def threads(count):
    import threading
    threading.stack_size(1 << 16)
    end, started = threading.Event(), []
    try:
        for _ in range(count):
            thread = threading.Thread(target=end.wait)
            thread.start()
            started.append(thread)
    except RuntimeError:
        pass
    end.set()
    return len(started)

def peeked(pid):
    # Whether the kernel would copy from another process: then only the address is wrong.
    here = (ctypes.c_size_t * 2)(ctypes.addressof(ctypes.create_string_buffer(8)), 8)
    there = (ctypes.c_size_t * 2)(1, 8)
    result = libc.syscall(310, pid, ctypes.byref(here), ctypes.c_ulong(1), ctypes.byref(there), ctypes.c_ulong(1), 0)
    return result >= 0 or ctypes.get_errno() == 14
"""
