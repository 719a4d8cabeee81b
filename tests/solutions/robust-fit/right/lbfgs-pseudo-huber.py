# shows: pseudo-Huber loss of shrinking width, LBFGS
import torch

class RobustFitter:
    widths = (100.0, 10.0, 1.0, 0.1)

    def __call__(self, features, labels):
        X, y = features.double(), labels.double().reshape(-1)
        theta = torch.zeros(X.shape[1] + 1, dtype=torch.float64, requires_grad=True)
        for s in self.widths:
            opt = torch.optim.LBFGS([theta], max_iter=200, line_search_fn='strong_wolfe')
            def closure():
                opt.zero_grad()
                r = X @ theta[:-1] + theta[-1] - y
                loss = (torch.sqrt(1 + (r / s) ** 2) - 1).mean() * s
                loss.backward()
                return loss
            opt.step(closure)
        out = theta.detach().float()
        return out[:-1].reshape(-1, 1), out[-1].reshape(1)

fit_robust = RobustFitter()
