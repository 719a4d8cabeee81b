# beginner loop
import torch
def fit_resistance(current, voltage):
    I, V = current.reshape(-1).double(), voltage.reshape(-1).double()
    a = b = 0.0
    for i, v in zip(I.tolist(), V.tolist()):
        a += i * v
        b += i * i
    return a / b
