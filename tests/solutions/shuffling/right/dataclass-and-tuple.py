# shows: a dataclass of the parts, given back as a tuple, w and b by Parameter
from dataclasses import astuple, dataclass
import torch
@dataclass
class Data:
    X: torch.Tensor
    y: torch.Tensor
    w: torch.Tensor
    b: torch.Tensor
def malicious_dataset(num_examples: int):
    """Two far-apart groups."""
    n1 = num_examples * 2 // 3
    X = torch.cat([torch.tensor([[5.0, 0.0]]).repeat(n1, 1), torch.tensor([[0.0, 5.0]]).repeat(num_examples - n1, 1)])
    w, b = torch.tensor([[8.0], [-8.0]]), torch.tensor([5.0])
    data = Data(X, X @ w + b, w, b)
    assert data.y.shape == (num_examples, 1)
    return astuple(data)
