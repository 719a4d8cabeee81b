# shows: two points only, expanded without copying and stacked
import torch

def malicious_dataset(num_examples):
    first = num_examples // 2
    a = torch.tensor([[4.0, 0.0]]).expand(first, 2)
    c = torch.tensor([[3.0, 3.0]]).expand(num_examples - first, 2)
    X = torch.vstack((a, c)).contiguous()
    y = X @ torch.tensor([[7.0], [-2.0]]) + 3.0
    return X, y, torch.tensor([[7.0], [-2.0]]), torch.tensor([3.0])
