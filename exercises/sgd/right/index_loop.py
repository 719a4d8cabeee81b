# shows: a loop over indices
import torch


def sgd(params, learning_rate, batch_szie):
    for i in range(len(params)):
        gradient = params[i].grad.clone() / batch_szie
        params[i].grad.zero_()
        params[i].data.add_(-learning_rate * gradient)
