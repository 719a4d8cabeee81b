# shows: the arguments the other way round, with other names
def squard_loss(y_true, y_pred):
    y_true = y_true.reshape(y_pred.shape)
    return (y_true - y_pred) ** 2 / 2
