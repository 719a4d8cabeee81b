# shows: a closure that prints, in the terse style
import torch


def make(w, b, noise):
    def estimation_error(num_examples):
        X = torch.randn(num_examples, w.numel())
        A = torch.hstack((X, torch.ones(num_examples, 1)))
        y = X @ w + b + noise * torch.randn(num_examples)
        th = torch.linalg.lstsq(A, y[:, None], driver="gelsd").solution[:, 0]
        ew, eb = (th[:-1] - w).norm(), (th[-1] - b).norm()
        print(f"n={num_examples}: {ew:.2e} {eb:.2e}")
        return ew.item(), eb.item()

    return estimation_error


estimation_error = make(torch.tensor([2.0, -3.4]), 4.2, 0.01)
