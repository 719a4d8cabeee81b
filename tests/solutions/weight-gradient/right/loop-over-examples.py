# shows: example by example, coordinate by coordinate
import torch


def weight_gradient(model, X, y):
    n, d = X.shape
    gradient = torch.zeros(1, d)
    with torch.no_grad():
        for i in range(n):
            prediction = model.bias[0]
            for j in range(d):
                prediction = prediction + model.weight[0, j] * X[i, j]
            for j in range(d):
                gradient[0, j] += 2 * (prediction - y[i, 0]) * X[i, j] / n
    return gradient
