# shows: a step size that suits currents of 1 A
# fails: suits_small_currents_and_large_ones
from mxnet import autograd, np, npx

npx.set_np()


def fit_resistance(current, voltage):
    R = np.zeros(())
    R.attach_grad()
    for _ in range(200):
        with autograd.record():
            loss = ((voltage - current * R) ** 2).mean()
        loss.backward()
        R -= 0.1 * R.grad
    return float(R)
