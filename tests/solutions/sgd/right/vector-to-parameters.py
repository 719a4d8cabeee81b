# shows: parameters_to_vector and back
import torch
from torch.nn.utils import parameters_to_vector, vector_to_parameters
def sgd(params, lr, batch_size):
    params = list(params)
    with torch.no_grad():
        theta = parameters_to_vector(params)
        g = parameters_to_vector([p.grad for p in params])
        vector_to_parameters(theta - lr / batch_size * g, params)
    for p in params:
        p.grad = None
