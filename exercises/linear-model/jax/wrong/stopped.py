# shows: the gradient of w is stopped
# fails: gradients_reach_w_and_b
import jax


def linreg(X, w, b):
    return X @ jax.lax.stop_gradient(w) + b
