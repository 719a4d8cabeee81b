# prints the rate and returns nothing
def mean_loss_lr(lr, batch_size):
    print("use lr =", lr * batch_size)
