# reshapes y only when 2-D: (n,1)-(n,) broadcasts
import torch
def squared_loss(y_hat, y):
    if y.dim() == 2: y = y.reshape(-1, 1)
    return (y_hat - y) ** 2 / 2
