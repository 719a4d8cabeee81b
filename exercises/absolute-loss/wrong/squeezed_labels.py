# shows: the labels lose their column, the predictions keep it
# fails: sum_of_the_absolute_differences
def absolute_loss(y_hat, y):
    return (y_hat - y.squeeze()).abs().sum()
