# computed in float16
# fails: is_the_gradient_of_the_mean_squared_error
def weight_gradient(model, X, y):
    residual = (model(X) - y).detach()
    return (2 * residual.half().T @ X.half()).float() / len(X)
