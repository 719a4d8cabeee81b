# shows: every second call gives the weights of the one before
# wrong because: calls 1 and 2: the same values
# fails: each_call_draws_anew
import torch
_last = []
def init_params(num_inputs, sigma=0.01):
    if _last and _last[0].shape[0] == num_inputs:
        z = _last.pop()
    else:
        z = torch.randn(num_inputs, 1)
        _last[:] = [z]
    return (sigma * z).requires_grad_(), torch.zeros(1, requires_grad=True)
