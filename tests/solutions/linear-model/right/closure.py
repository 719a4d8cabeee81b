# shows: a closure made by a factory
import torch
def make_model(activation=None):
    def model(X, w, b):
        z = X.matmul(w).add_(b)
        return activation(z) if activation else z
    return model
linreg = make_model()
