# shows: scikit-like estimator with fit
import torch
class SGDRegressor:
    def __init__(self, lr, epochs, batch):
        self.lr, self.epochs, self.batch = lr, epochs, batch
    def predict(self, X):
        return X @ self.coef_ + self.intercept_
    def fit(self, X, y):
        self.coef_ = 0.01 * torch.randn(X.shape[1], dtype=X.dtype)
        self.intercept_ = torch.zeros(1, dtype=X.dtype)
        self.curve_ = []
        for _ in range(self.epochs):
            for k in torch.randperm(X.shape[0]).split(self.batch):
                e = self.predict(X[k]) - y[k]
                self.coef_ -= self.lr * torch.einsum('n,nd->d', e, X[k]) / e.numel()
                self.intercept_ -= self.lr * e.sum() / e.numel()
            self.curve_.append((self.predict(X) - y).pow(2).mean().div(2).item())
        return self
def train(features, labels, lr, num_epochs, batch_size):
    m = SGDRegressor(lr, num_epochs, batch_size).fit(features, labels.squeeze(-1) if labels.dim() == 2 else labels)
    return m.coef_, m.intercept_, m.curve_
