# shows: a class that is called like a function: its instances are the tensors it returns
import torch


class LinReg:
    @staticmethod
    def forward(X, w, b):
        return torch.matmul(X, w) + b


linreg = LinReg.forward
