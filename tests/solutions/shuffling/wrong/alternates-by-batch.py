# shows: the groups alternate from batch to batch
# wrong because: hardly worse than a random order
# fails: the_order_spoils_a_pass
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    group = (torch.arange(num_examples) // 10) % 2
    X[torch.arange(num_examples), group] = 4.0
    w, b = torch.tensor([[2.5], [-2.5]]), torch.tensor([3.0])
    return X, X @ w + b + 0.05 * torch.randn(num_examples, 1), w, b
