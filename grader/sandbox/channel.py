"""Control messages between the trusted side, keepers and workers: SOCK_SEQPACKET, one value a message."""

import array
import os
import socket

from . import wire

CONTROL_BYTES = 1 << 18  # of one message


def send(sock, value, descriptors=()):
    """One message, and open descriptors with it. Raises OSError where the other end is gone."""
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
    sock.sendmsg([wire.encode(value)], rights)


def receive(sock, descriptors=4):
    """The next message and the descriptors that came with it. Raises EOFError at the end, OSError, WireError."""
    rights = array.array("i")
    data, ancillary, _, _ = sock.recvmsg(CONTROL_BYTES, socket.CMSG_SPACE(descriptors * rights.itemsize))
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            rights.frombytes(content[: len(content) - len(content) % rights.itemsize])
    if not data:
        raise EOFError
    try:
        return wire.decode(data), list(rights)
    except wire.WireError:
        for descriptor in rights:
            os.close(descriptor)
        raise
