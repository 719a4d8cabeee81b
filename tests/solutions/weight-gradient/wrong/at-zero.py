# the gradient at weights of zero
def weight_gradient(model, X, y):
    residual = (model.bias - y).detach()
    return 2 * residual.T @ X / len(X)
