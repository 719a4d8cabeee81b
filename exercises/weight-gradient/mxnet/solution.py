from mxnet import autograd, np, npx

npx.set_np()



def weight_gradient(model, X, y):
    with autograd.record():
        loss = np.square(model(X) - y).mean()
    loss.backward()
    return model.weight.grad()
