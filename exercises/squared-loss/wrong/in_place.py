# shows: the labels are subtracted from the predictions in place, through a detached alias
# fails: leaves_its_arguments_alone
def squared_loss(y_hat, y):
    with_labels = y_hat.detach()
    with_labels -= y.reshape(y_hat.shape)
    return with_labels**2 / 2
