# shows: F.linear with the weight transposed
import torch.nn.functional as F
def linreg(inputs, weight, bias):
    return F.linear(inputs, weight.t(), bias)
