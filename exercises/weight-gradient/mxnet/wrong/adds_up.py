# shows: gradients of earlier calls are added to
# fails: is_right_when_called_again
from mxnet import autograd, np, npx

npx.set_np()



def weight_gradient(model, X, y):
    model.weight.grad_req = "add"
    with autograd.record():
        loss = np.square(model(X) - y).mean()
    loss.backward()
    return model.weight.grad()
