import jax


def synthetic_data(key, w, b, num_examples):
    draws = jax.random.normal(key, (num_examples, w.size + 1))
    X, noise = draws[:, :-1], draws[:, -1:]
    return X, X @ w.reshape(-1, 1) + b + 0.01 * noise
