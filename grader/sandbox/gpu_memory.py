"""How much memory of the GPUs processes hold, as the driver's own library (NVML) tells it. By ctypes: nothing to install.

The driver counts by the process ids of its own namespace. In a container with another one it names none of ours; whether it
does is tried once, with a process that is known to hold some (`grader.running.gpu`).
"""

import ctypes

LIBRARY = "libnvidia-ml.so.1"
SUCCESS, INSUFFICIENT_SIZE = 0, 7
UNKNOWN = (1 << 64) - 1  # NVML_VALUE_NOT_AVAILABLE, where another driver manages the memory
MOST = 4096  # processes on one GPU


class Process(ctypes.Structure):
    """nvmlProcessInfo_t, as of its second version; the third has the same."""

    _fields_ = [
        ("pid", ctypes.c_uint),
        ("used", ctypes.c_ulonglong),
        ("gpu_instance", ctypes.c_uint),
        ("compute_instance", ctypes.c_uint),
    ]


class Counter:
    """A connection to the driver. `library`: NVML, or what answers like it. Raises OSError where there is none."""

    def __init__(self, library=None):
        self.library = ctypes.CDLL(LIBRARY) if library is None else library
        self._ask("nvmlInit_v2")
        count = ctypes.c_uint()
        self._ask("nvmlDeviceGetCount_v2", ctypes.byref(count))
        self.devices = []
        for index in range(count.value):
            device = ctypes.c_void_p()
            self._ask("nvmlDeviceGetHandleByIndex_v2", ctypes.c_uint(index), ctypes.byref(device))
            self.devices.append(device)
        names = ("nvmlDeviceGetComputeRunningProcesses_v3", "nvmlDeviceGetComputeRunningProcesses_v2")
        self._running = next((name for name in names if hasattr(self.library, name)), None)
        if self._running is None:
            raise OSError("this driver is too old to count")

    def used(self, pids):
        """Bytes that these processes hold together, on all GPUs. Raises OSError where the driver does not say."""
        wanted, total = set(pids), 0
        for device in self.devices:
            for process in self._processes(device):
                if process.pid in wanted and process.used != UNKNOWN:
                    total += process.used
        return total

    def _processes(self, device):
        size = 64
        while size <= MOST:
            count, found = ctypes.c_uint(size), (Process * size)()
            code = getattr(self.library, self._running)(device, ctypes.byref(count), found)
            if code == SUCCESS:
                return found[: count.value]
            if code != INSUFFICIENT_SIZE:
                raise OSError("NVML: error {}".format(code))
            size *= 4
        raise OSError("NVML: too many processes")

    def _ask(self, name, *arguments):
        code = getattr(self.library, name)(*arguments)
        if code != SUCCESS:
            raise OSError("NVML: {}: error {}".format(name, code))


def counter():
    """A Counter, or None where the driver's library is not to be had."""
    try:
        return Counter()
    except (OSError, AttributeError):
        return None
