"""The GPU, on the student's side: where tensors are made, how much of it a process takes, whether it still answers.

CUDA must never be begun in the zygote: no fork of a process that has begun it can use it. So all of this runs in workers, and
only those that were granted the device (`grader.running.gpu` says to whom).
"""

import os
import sys

DEVICE = "cuda"
SMALLEST = 64 << 20  # bytes that the framework's allocator gets, however little is left beside CUDA's own


def begun():
    """Whether this process has opened the driver. Asked of the zygote, which must not have."""
    for entry in os.listdir("/proc/self/fd"):
        try:
            if os.readlink("/proc/self/fd/" + entry).startswith("/dev/nvidia"):
                return True
        except OSError:
            continue
    return False


def place(adapter, share):
    """Have the adapter make its tensors on the GPU, within the worker's `share` of it; None: on the CPU, as ever.

    An adapter that knows no devices (every one but PyTorch's) stays on the CPU.
    """
    if share is not None and hasattr(adapter, "place") and adapter.device != DEVICE:
        adapter.place(DEVICE)
        _limit(adapter.torch, share)


def _limit(torch, share):
    """What PyTorch's allocator may take, from the moment on that CUDA is begun. A default, which a notebook can undo: the
    keeper counts."""
    allowed = max(share["memory"] - share["context"], SMALLEST)

    def limit():
        torch.cuda.set_per_process_memory_fraction(min(allowed / share["total"], 1.0))

    # Not at once: that would begin CUDA before the first cell, and the processes that cells fork could not use it.
    later = getattr(torch.cuda, "_lazy_call", None)
    if later is not None:
        later(limit)


def works():
    """Whether the GPU still answers this process. After an illegal access, or a failed assertion in a kernel, it never does
    again: every later call raises the same error, and only a new process helps."""
    torch = sys.modules.get("torch")
    try:
        if torch is not None and torch.cuda.is_initialized():
            torch.cuda.synchronize()
    except BaseException:
        return False
    return True


def try_out():
    """Compute something whose result is known. Returns what a worker needs and finds, or {"missing": why}."""
    torch = sys.modules.get("torch")
    if torch is None:
        return {
            "missing": "PyTorch is not installed there, and no other framework's arrays are made on a GPU"
        }
    if not torch.version.cuda:
        return {"missing": "PyTorch {} there is built without CUDA".format(torch.__version__)}
    data, resident = _sizes()
    try:
        torch.cuda.init()
        right = _computes(torch)
        free, total = torch.cuda.mem_get_info()
        name = torch.cuda.get_device_name()
        reserved = torch.cuda.memory_reserved()
    except Exception as error:
        words = str(error).strip().splitlines() or [type(error).__name__]
        return {"missing": "PyTorch {} there cannot use it: {}".format(torch.__version__, words[0][:300])}
    if not right:
        return {"missing": "it computes wrong results"}
    data_now, resident_now = _sizes()
    return {
        "name": name,
        "free": free,
        "total": total,
        "reserved": reserved,
        "host_data": max(data_now - data, 0),
        "host_resident": max(resident_now - resident, 0),
    }


def _computes(torch):
    """A step of linear regression on small whole numbers, which float32 holds exactly; and what else of PyTorch notebooks
    use, so that its libraries are loaded when sizes are taken."""
    X = torch.arange(6.0, device=DEVICE).reshape(3, 2)
    w = torch.tensor([[1.0], [2.0]], device=DEVICE, requires_grad=True)
    loss = ((X @ w - torch.ones(3, 1, device=DEVICE)) ** 2).sum()
    loss.backward()
    layer = torch.nn.Linear(2, 1, device=DEVICE)
    layer(torch.randn(64, 2, device=DEVICE)[torch.randperm(64, device=DEVICE)]).exp().mean().backward()
    torch.optim.SGD(layer.parameters(), lr=0.1).step()
    torch.cuda.synchronize()
    # X w = (2, 8, 14), less 1: residuals (1, 7, 13); 2 Xᵀr = (2·(0 + 14 + 52), 2·(1 + 21 + 65))
    return (loss.item(), w.grad.cpu().reshape(-1).tolist()) == (219.0, [132.0, 174.0])


def _sizes():
    """(data segment, resident memory) of this process, in bytes."""
    found = {}
    with open("/proc/self/status") as status:
        for line in status:
            name, _, rest = line.partition(":")
            if name in ("VmData", "VmRSS"):
                found[name] = int(rest.split()[0]) << 10
    return found.get("VmData", 0), found.get("VmRSS", 0)
