# shows: uniform noise, labels with a large bias
import torch


def estimation_error(num_examples):
    true_w, true_b = torch.tensor([0.5, 0.25, -0.125]), 1000.0
    X = torch.randn(num_examples, 3)
    y = X.double() @ true_w.double() + true_b + torch.rand(num_examples).double() - 0.5
    A = torch.column_stack([X.double(), torch.ones(num_examples)])
    solution = torch.linalg.lstsq(A, y.unsqueeze(1)).solution.squeeze(1)
    return (solution[:3] - true_w).norm(), (solution[3] - true_b).abs()
