# shows: clamped parts
def absolute_loss(y_hat, y):
    d = y_hat - y.reshape(y_hat.shape)
    return d.clamp(min=0).sum() - d.clamp(max=0).sum()
