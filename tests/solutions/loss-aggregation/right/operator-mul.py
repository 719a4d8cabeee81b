# shows: operator.mul under the contract's name
import operator
mean_loss_lr = operator.mul
