# d2l-like class
import torch
class SyntheticRegressionData:
    def __init__(self, w, b, noise=0.01, n=1000):
        self.X = torch.randn(n, len(w))
        self.y = torch.matmul(self.X, w.reshape((-1, 1))) + b + torch.randn(n, 1) * noise
def synthetic_data(w, b, num_examples):
    d = SyntheticRegressionData(w, b, n=num_examples)
    return [d.X, d.y]
