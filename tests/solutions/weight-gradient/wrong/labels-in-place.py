# the labels become residuals
# fails: changes_neither_model_nor_data
def weight_gradient(model, X, y):
    y -= model(X).detach()
    return -2 * y.T @ X / len(X)
