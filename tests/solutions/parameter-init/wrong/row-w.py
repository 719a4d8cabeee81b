# shows: w of shape (1, d) like nn.Linear
# wrong because: d=3: w.shape (1, 3)
import torch
def init_params(num_inputs, sigma=0.01):
    lin = torch.nn.Linear(num_inputs, 1)
    torch.nn.init.normal_(lin.weight, 0, sigma)
    torch.nn.init.zeros_(lin.bias)
    return lin.weight, lin.bias
