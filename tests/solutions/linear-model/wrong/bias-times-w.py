# shows: (X + b) w instead of X w + b
# wrong because: X=[[1.,2.]], w=[[2.],[3.]], b=[1.]: 13 instead of 9
import torch
def linreg(X, w, b):
    return torch.matmul(X + b, w)
