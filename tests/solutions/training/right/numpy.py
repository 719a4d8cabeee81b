# numpy, sklearn-like class
import torch
import numpy as np
class SGDRegressor:
    def __init__(self, lr, epochs, bs): self.lr, self.epochs, self.bs = lr, epochs, bs
    def fit(self, X, y):
        n, d = X.shape
        self.coef_, self.intercept_, self.hist_ = np.zeros(d), 0.0, []
        with np.errstate(all='ignore'):
            for _ in range(self.epochs):
                p = np.random.permutation(n)
                for i in range(0, n, self.bs):
                    j = p[i:i + self.bs]
                    r = X[j] @ self.coef_ + self.intercept_ - y[j]
                    self.coef_ = self.coef_ - self.lr * X[j].T @ r / len(j)
                    self.intercept_ -= self.lr * r.mean()
                self.hist_.append(float(np.mean((X @ self.coef_ + self.intercept_ - y) ** 2) / 2))
        return self
def train(features, labels, lr, num_epochs, batch_size):
    m = SGDRegressor(lr, num_epochs, batch_size).fit(features.numpy().astype('float64'), labels.numpy().astype('float64').ravel())
    return m.coef_, m.intercept_, m.hist_
