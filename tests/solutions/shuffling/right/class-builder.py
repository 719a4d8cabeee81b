# shows: a callable class that builds two clusters in three dimensions
import torch

class TwoBlocks:
    def __init__(self, centres, w, b):
        self.centres = torch.tensor(centres)
        self.w = torch.tensor(w).reshape(-1, 1)
        self.b = torch.tensor([b])

    def __call__(self, num_examples):
        k = len(self.centres)
        sizes = [num_examples // k] * k
        sizes[-1] += num_examples - sum(sizes)
        X = torch.cat([c.repeat(s, 1) + 0.01 * torch.randn(s, len(c)) for c, s in zip(self.centres, sizes)])
        y = X @ self.w + self.b + 0.01 * torch.randn(num_examples, 1)
        return X, y, self.w, self.b

malicious_dataset = TwoBlocks([[2.0, 2.0, 0.0], [2.0, -1.0, 3.0]], [3.0, -7.0, 1.0], 2.0)
