# the labels become residuals
def weight_gradient(model, X, y):
    y -= model(X).detach()
    return -2 * y.T @ X / len(X)
