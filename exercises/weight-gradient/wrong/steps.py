# shows: takes a step along the way
# fails: changes_neither_model_nor_data
import torch


def weight_gradient(model, X, y):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.03)
    optimizer.zero_grad()
    torch.nn.functional.mse_loss(model(X), y).backward()
    gradient = model.weight.grad.clone()
    optimizer.step()
    return gradient
