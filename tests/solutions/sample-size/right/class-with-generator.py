# shows: an experiment object holding a torch.Generator seeded once from entropy
import torch

class Experiment:
    def __init__(self, w, b, noise):
        self.w, self.b, self.noise = torch.tensor(w).double(), float(b), noise
        self.g = torch.Generator()
        self.g.seed()

    def draw(self, n):
        X = torch.randn(n, len(self.w), generator=self.g, dtype=torch.float64)
        e = torch.randn(n, generator=self.g, dtype=torch.float64)
        return X, X.mv(self.w) + self.b + self.noise * e

    def fit(self, X, y):
        mx, my = X.mean(0), y.mean()
        Xc, yc = X - mx, y - my
        w = torch.linalg.solve(Xc.T @ Xc, Xc.T @ yc)
        return w, my - mx @ w

    def __call__(self, num_examples):
        w, b = self.fit(*self.draw(num_examples))
        return torch.dist(self.w, w).item(), abs(self.b - b.item())

estimation_error = Experiment([2.0, -3.4], 4.2, 0.01)
