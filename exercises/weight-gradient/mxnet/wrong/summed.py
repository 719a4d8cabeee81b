# shows: backward() of the losses of all examples adds them up
# fails: is_the_gradient_of_the_mean_squared_error
from mxnet import autograd, np, npx

npx.set_np()



def weight_gradient(model, X, y):
    with autograd.record():
        loss = np.square(model(X) - y)
    loss.backward()
    return model.weight.grad()
