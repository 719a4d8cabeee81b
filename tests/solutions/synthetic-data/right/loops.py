# beginner loops
import torch
import random
def synthetic_data(w, b, num_examples):
    w = w.reshape(-1)
    X = torch.zeros(num_examples, len(w))
    y = torch.zeros(num_examples, 1)
    for i in range(num_examples):
        s = float(b)
        for j in range(len(w)):
            v = random.gauss(0, 1)
            X[i, j] = v
            s = s + v * float(w[j])
        y[i, 0] = s + random.gauss(0, 0.01)
    return X, y
