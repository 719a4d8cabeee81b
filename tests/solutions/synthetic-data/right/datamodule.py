# shows: a data-module object is built and its tensors handed out
import torch
from torch import nn

class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, num_examples=1000):
        self.w, self.b, self.noise, self.n = w, b, noise, num_examples
        self.X = torch.randn(self.n, len(w))
        noise = torch.randn(self.n, 1) * self.noise
        self.y = torch.matmul(self.X, w.reshape((-1, 1))) + self.b + noise

def synthetic_data(w, b, num_examples):
    data = SyntheticRegressionData(w, b, num_examples=num_examples)
    print('features', tuple(data.X.shape), 'labels', tuple(data.y.shape))
    return data.X, data.y
