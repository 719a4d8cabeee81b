# shows: Variable, as old tutorials have it
import torch
from torch.autograd import Variable
def init_params(num_inputs, sigma=0.01):
    w = Variable(torch.randn(num_inputs, 1) * sigma, requires_grad=True)
    b = Variable(torch.zeros(1), requires_grad=True)
    return w, b
