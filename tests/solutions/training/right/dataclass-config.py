# shows: a dataclass holds the state; the smaller last batch divides by batch_size
from dataclasses import dataclass, field
import torch
@dataclass
class Run:
    lr: float
    batch_size: int
    w: torch.Tensor
    b: torch.Tensor
    losses: list = field(default_factory=list)
    def step(self, X, y):
        loss = 0.5 * (X @ self.w + self.b - y).square().sum() / self.batch_size
        gw, gb = torch.autograd.grad(loss, [self.w, self.b])
        self.w = (self.w - self.lr * gw).detach().requires_grad_()
        self.b = (self.b - self.lr * gb).detach().requires_grad_()
    def epoch(self, X, y):
        perm = torch.randperm(len(X))
        for xs, ys in zip(X[perm].split(self.batch_size), y[perm].split(self.batch_size)):
            self.step(xs, ys)
        with torch.no_grad():
            self.losses.append(0.5 * (X @ self.w + self.b - y).square().mean().item())
def train(features, labels, lr, num_epochs, batch_size):
    run = Run(lr, batch_size, torch.randn(features.shape[1], 1).mul(0.01).requires_grad_(), torch.zeros(1, requires_grad=True))
    for _ in range(num_epochs):
        run.epoch(features, labels)
    return run.w, run.b, run.losses
