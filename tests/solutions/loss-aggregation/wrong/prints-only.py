# prints the rate and returns nothing
# fails: mean_and_sum_take_the_same_steps
def mean_loss_lr(lr, batch_size):
    print("use lr =", lr * batch_size)
