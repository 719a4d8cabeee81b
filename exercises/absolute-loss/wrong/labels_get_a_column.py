# shows: unsqueeze_ turns the caller's labels into a column
# fails: leaves_its_arguments_alone
def absolute_loss(y_hat, y):
    if y.dim() == 1:
        y.unsqueeze_(1)
    return (y_hat - y).abs().sum()
