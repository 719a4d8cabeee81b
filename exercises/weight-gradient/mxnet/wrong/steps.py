# shows: it takes a step as well
# fails: changes_neither_model_nor_data
from mxnet import autograd, np, npx

npx.set_np()



def weight_gradient(model, X, y):
    with autograd.record():
        loss = np.square(model(X) - y).mean()
    loss.backward()
    model.weight.data()[:] -= 0.01 * model.weight.grad()
    return model.weight.grad()
