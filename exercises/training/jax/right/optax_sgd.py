import jax
import jax.numpy as jnp
import optax


def loss(params, X, y):
    return optax.l2_loss(X @ params["w"] + params["b"], y).mean()


def train(features, labels, lr, num_epochs, batch_size, key):
    params = {"w": 0.01 * jax.random.normal(key, (features.shape[1], 1)), "b": jnp.zeros(1)}
    optimizer = optax.sgd(lr)
    state, losses = optimizer.init(params), []
    value_and_grad = jax.jit(jax.value_and_grad(loss))
    for epoch in range(num_epochs):
        order = jax.random.permutation(jax.random.fold_in(key, epoch), len(features))
        for i in range(0, len(features), batch_size):
            rows = order[i : i + batch_size]
            _, grads = value_and_grad(params, features[rows], labels[rows])
            updates, state = optimizer.update(grads, state)
            params = optax.apply_updates(params, updates)
        losses.append(loss(params, features, labels))
    return params["w"], params["b"], losses
