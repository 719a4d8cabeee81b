# the gradient at weights of zero
# fails: is_the_gradient_of_the_mean_squared_error
def weight_gradient(model, X, y):
    residual = (model.bias - y).detach()
    return 2 * residual.T @ X / len(X)
