# shows: a class that keeps the formula, and a call that prints
import torch
class Linear:
    calls = 0
    @classmethod
    def predict(cls, X, w, b):
        cls.calls += 1
        out = torch.empty(0, 1, dtype=X.dtype)
        for chunk in X.split(16):
            out = torch.cat([out, chunk @ w + b])
        print("prediction", cls.calls)
        return out
linreg = Linear.predict
