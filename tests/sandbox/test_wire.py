"""What crosses the boundary comes back the same; whatever else arrives is a WireError and nothing else."""

from __future__ import annotations

import math
import socket
import struct
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.sandbox import wire
from grader.sandbox.wire import Array, Handle, WireError, decode, encode, frame, frame_size, receive

arrays = st.builds(
    lambda dtype, shape, fill: Array(dtype, shape, bytes([fill]) * (wire.ITEM_SIZE[dtype] * math.prod(shape))),
    st.sampled_from(wire.DTYPES), st.lists(st.integers(0, 4), max_size=4).map(tuple), st.integers(0, 255),
)  # fmt: skip
scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.binary(max_size=50)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
)  # fmt: skip
keys = st.none() | st.integers() | st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
values = st.recursive(
    scalars | arrays,
    lambda inner: (
        st.lists(inner, max_size=5) | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(keys, inner, max_size=5)
        | st.builds(Handle, st.integers(0, 2**32 - 1), st.text("abc"), st.dictionaries(keys, inner, max_size=3))
    ),
    max_leaves=12,
)  # fmt: skip


@given(values)
def test_a_value_comes_back_the_same(value):
    back = decode(encode(value))
    assert back == value
    assert type(back) is type(value)


@given(st.floats())
def test_every_float_comes_back_bit_for_bit(number):
    assert struct.pack(">d", decode(encode(number))) == struct.pack(">d", number)


@pytest.mark.parametrize("number", [2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**4000, -(2**4000)])
def test_integers_beyond_eight_bytes_cross(number):
    assert decode(encode(number)) == number


@given(st.binary(max_size=200))
def test_any_bytes_are_a_value_or_a_wire_error(data):
    try:
        decode(data)
    except WireError:
        pass


@given(values, st.data())
def test_a_damaged_message_is_a_value_or_a_wire_error(value, data):
    whole = bytearray(encode(value))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        decode(bytes(whole))
    except WireError:
        pass


@given(values, st.data())
def test_a_message_cut_short_is_refused(value, data):
    whole = encode(value)
    with pytest.raises(WireError):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


def test_bytes_after_the_value_are_refused():
    with pytest.raises(WireError, match="left over"):
        decode(encode(1) + b"N")


def count(number: int) -> bytes:
    return struct.pack(">I", number)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"?", "no such tag"),
        (b"", "ends in the middle"),
        (b"l" + count(2**32 - 1), "too many values"),
        (b"d" + count(2**31), "too many values"),
        (b"s" + count(2**32 - 1), "ends in the middle"),
        (b"s" + count(2) + b"\xff\xfe", "malformed"),
        (b"l" + count(1) + b"l" + count(2**20), "too many values"),
        ((b"l" + count(1)) * 1000 + b"N", "nested too deeply"),
        ((b"h" + count(1)) * 1000 + b"N", "nested too deeply"),
        (b"d" + count(1) + b"l" + count(0) + b"N", "key"),
        (b"d" + count(2) + encode("a") + b"N" + encode("a") + b"N", "same key twice"),
        (b"I" + struct.pack(">H", 60000), "too long"),
        (b"h" + count(1) + b"N" + b"N", "malformed handle"),
        (b"a" + bytes([99, 1]) + struct.pack(">Q", 1), "unknown dtype"),
        (b"a" + bytes([0, 99]), "too many dimensions"),
        (b"a" + bytes([11, 1]) + struct.pack(">Q", 10**9), "larger than a message"),
        (b"a" + bytes([11, 2]) + struct.pack(">QQ", 2**63, 0), "larger than a message"),
        (b"a" + bytes([11, 3]) + struct.pack(">QQQ", 2**40, 2**40, 2**40), "larger than a message"),
        (b"a" + bytes([11, 1]) + struct.pack(">Q", 2), "ends in the middle"),
    ],
)  # fmt: skip
def test_malformed_messages_say_what_is_wrong(data, reason):
    with pytest.raises(WireError, match=reason):
        decode(data)


@pytest.mark.parametrize(
    "value", [object(), {1, 2}, 1j, Array("object", (), b""), Array("str", (1,), b"x"), 2**9000]
)
def test_what_may_not_cross_is_refused_before_it_is_sent(value):
    with pytest.raises(WireError, match="may not cross"):
        encode([value])


def test_a_value_nested_too_deeply_is_not_sent():
    value: list = []
    for _ in range(wire.MAX_DEPTH + 1):
        value = [value]
    with pytest.raises(WireError, match="nested"):
        encode(value)


def test_a_subclass_of_a_plain_type_is_not_sent():
    class Text(str):
        pass

    with pytest.raises(WireError, match="Text"):
        encode(Text("x"))


def test_lone_surrogates_cross_as_escapes():
    assert decode(encode("\ud800")) == "\\ud800"


def test_a_message_has_a_largest_size():
    with pytest.raises(WireError, match="larger"):
        frame(b"\0" * (wire.MAX_FRAME + 1))
    with pytest.raises(WireError, match="larger"):
        frame_size(struct.pack(">I", wire.MAX_FRAME + 1))


def test_messages_arrive_whole_over_a_socket_that_delivers_in_pieces():
    ours, theirs = socket.socketpair()
    large = Array("float64", (200_000,), bytes(range(200)) * 8000)
    with ours, theirs:
        sender = threading.Thread(
            target=lambda: (theirs.sendall(frame(large) + frame("next")), theirs.close())
        )
        sender.start()
        assert receive(ours) == large
        assert receive(ours) == "next"
        sender.join()
        with pytest.raises(EOFError):
            receive(ours)
