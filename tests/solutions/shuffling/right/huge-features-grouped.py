# shows: fifty large examples put together at the end make five batches overshoot
import torch

def malicious_dataset(num_examples):
    n_big = 50
    small = torch.randn(num_examples - n_big, 1)
    big = 12 * torch.sign(torch.randn(n_big, 1))
    X = torch.cat([small, big])
    w, b = torch.tensor([[4.0]]), torch.tensor([2.0])
    y = torch.addmm(b, X, w)
    return X, y, w, b
