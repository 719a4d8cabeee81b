# shows: functools.partial of a general function
import functools
import torch
def _make(shape_of, num_inputs, sigma=0.01, dtype=torch.float32):
    out = []
    for shape, s in shape_of(num_inputs, sigma):
        out.append(torch.zeros(shape, dtype=dtype).add_(torch.randn(shape, dtype=dtype), alpha=s).requires_grad_())
    return tuple(out)
init_params = functools.partial(_make, lambda d, s: [((d, 1), s), ((1,), 0.0)])
