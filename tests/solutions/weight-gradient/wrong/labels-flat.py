# ŷ of (n, 1) minus labels of (n,)
# fails: is_the_gradient_of_the_mean_squared_error
def weight_gradient(model, X, y):
    model.zero_grad()
    ((model(X) - y.flatten()) ** 2).mean().backward()
    return model.weight.grad.clone()
