"""A GPU that is none: the first cell of a notebook, after which PyTorch behaves as on a machine with one.

Tensors that are moved to "cuda", or made there, are of a class of their own. They compute on the CPU, and mixing them with others
raises what PyTorch raises. So everything around the device can be tried where there is none, in a real worker: where checks'
arrays are made, what comes back, what is seeded, what becomes of functions that work on the CPU only, and of a GPU that answers no
more. What is tried with it says nothing of CUDA itself.
"""

CELL = '''
import torch
from torch.overrides import TorchFunctionMode

class OnGpu(torch.Tensor):
    """A tensor that is said to lie on a GPU."""

MIXED = "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!"
NUMPY = "can't convert cuda:0 device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first."
MAY_MIX = {"__getitem__", "copy_", "to", "cpu", "type_as", "__get__", "__set__", "is_floating_point", "size", "dim"}

def is_gpu(device):
    return device is not None and str(device).startswith("cuda")

def flat(values):
    for value in values:
        if isinstance(value, (list, tuple)):
            yield from flat(value)
        elif isinstance(value, dict):
            yield from flat(value.values())
        elif isinstance(value, torch.Tensor):
            yield value

def placed(value, kind):
    if isinstance(value, torch.Tensor):
        return value if type(value) is kind else value.as_subclass(kind)
    if isinstance(value, (list, tuple)) and type(value) in (list, tuple):
        return type(value)(placed(item, kind) for item in value)
    return value

class Pretend(TorchFunctionMode):
    """Sees every call of PyTorch."""

    def __torch_function__(self, function, types, args=(), kwargs=None):
        kwargs = dict(kwargs or {})
        name = getattr(function, "__name__", "")
        wanted = kwargs.get("device")
        with torch._C.DisableTorchFunctionSubclass():
            if name == "to" and len(args) > 1 and isinstance(args[1], (str, torch.device)):
                kind = OnGpu if is_gpu(args[1]) else torch.Tensor
                dtype = next((a for a in args[2:] if isinstance(a, torch.dtype)), args[0].dtype)
                return placed(function(args[0].view_as(args[0]), dtype), kind)
            if name == "to" and wanted is not None:
                del kwargs["device"]
                moved = function(args[0], *args[1:], **kwargs) if len(args) > 1 or kwargs else args[0].view_as(args[0])
                return placed(moved, OnGpu if is_gpu(wanted) else torch.Tensor)
            if name in ("cuda", "cpu") and args:
                return placed(args[0].view_as(args[0]), OnGpu if name == "cuda" else torch.Tensor)
            if is_gpu(wanted):
                kwargs["device"] = "cpu"
                generator = kwargs.get("generator")
                if generator is not None:
                    raise RuntimeError("Expected a 'cuda' device type for generator but found 'cpu'")
                tracked = kwargs.pop("requires_grad", False)
                made = placed(function(*args, **kwargs), OnGpu)
                return made.requires_grad_() if tracked else made
            found = list(flat([args, kwargs]))
            on_gpu = [value for value in found if isinstance(value, OnGpu)]
            if not on_gpu:
                return function(*args, **kwargs)
            if name in ("numpy", "__array__"):
                raise TypeError(NUMPY)
            if getattr(getattr(function, "__self__", None), "__name__", "") == "device":
                return torch.device("cuda", 0)
            others = [value for value in found if not isinstance(value, OnGpu) and value.dim()]
            if others and name == "_has_compatible_shallow_copy_type":
                return False
            if others and name not in MAY_MIX and wanted is None:
                raise RuntimeError(MIXED)
            if name == "to" and len(found) == 2:
                return placed(function(*args, **kwargs), OnGpu if isinstance(found[1], OnGpu) else torch.Tensor)
            result = function(*args, **kwargs)
            if type(result) is torch.Size or any(result is value for value in found):  # that one: changed in place
                return result
            if name == "grad":  # each lies where its input does
                inputs = list(flat([args[1] if len(args) > 1 else kwargs["inputs"]]))
                return tuple(placed(g, OnGpu if isinstance(i, OnGpu) else torch.Tensor) for g, i in zip(result, inputs))
            return placed(result, OnGpu)

SEEDS = []

def synchronize():
    if "GPU_LOST" in globals():
        raise RuntimeError("CUDA error: an illegal memory access was encountered")

torch.__future__.set_overwrite_module_params_on_conversion(True)
torch.cuda.is_available = torch.cuda.is_initialized = lambda: True
torch.cuda.manual_seed_all, torch.cuda.synchronize = SEEDS.append, synchronize
_mode = Pretend()
_mode.__enter__()
'''
