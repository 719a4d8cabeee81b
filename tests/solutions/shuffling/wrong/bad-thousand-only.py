# shows: a thousand rows in a bad order, the rest in random order
# wrong because: num_examples = 5000: the rest mends what the first thousand did
# fails: the_order_spoils_a_pass
import torch
def malicious_dataset(num_examples):
    X = torch.zeros(num_examples, 2)
    group = torch.randint(2, (num_examples,))
    group[:1000] = torch.arange(1000) // 500
    X[torch.arange(num_examples), group] = 4.0
    w, b = torch.tensor([[2.5], [-2.5]]), torch.tensor([3.0])
    return X, X @ w + b + 0.05 * torch.randn(num_examples, 1), w, b
