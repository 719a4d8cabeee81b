"""The only language spoken across the trust boundary: plain data, tagged, bounded, never pickled.

A message is a frame: 4 bytes of length (big-endian), then one value. A value is one tag byte and its
content. Decoding trusts nothing: depth, item count and sizes are bounded, and whatever is wrong with
the bytes, the one exception is WireError. Runs on both sides, so: standard library, Python 3.8.

    N T F           None, True, False
    i               int, 8 bytes                I  u16 length, signed big-endian int
    f               float, 8 bytes              s b  u32 length, UTF-8 text or bytes
    l t             u32 count, items            d  u32 count, keys and values alternating
    a               u8 dtype, u8 ndim, u64 each dimension, the elements in C order, little-endian
    h               u32 id, a str (kind), a dict (facts): an object that stays on the other side
"""

import struct

MAX_FRAME = 64 << 20  # bytes in one message
MAX_DEPTH = 24  # nested containers
MAX_ITEMS = 1 << 20  # values in one message, containers included
MAX_NDIM = 16
MAX_INT_BYTES = 512
MAX_KIND = 200  # characters of what a handle says that it is

DTYPES = ("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
          "float16", "float32", "float64", "complex64", "complex128")  # fmt: skip
ITEM_SIZE = {"bool": 1, "int8": 1, "int16": 2, "int32": 4, "int64": 8, "uint8": 1, "uint16": 2, "uint32": 4,
             "uint64": 8, "float16": 2, "float32": 4, "float64": 8, "complex64": 8, "complex128": 16}  # fmt: skip
_CODE = {name: code for code, name in enumerate(DTYPES)}

_U16, _U32, _I64, _F64 = struct.Struct(">H"), struct.Struct(">I"), struct.Struct(">q"), struct.Struct(">d")
_ARRAY, _U64 = struct.Struct(">BB"), struct.Struct(">Q")


class WireError(Exception):
    """The bytes are no message, or the value is none that may cross. Says which."""


class Array:
    """Elements as they cross: dtype (a name in DTYPES), shape, and a buffer in C order.

    Neither side's array library is needed to decode one.
    """

    __slots__ = ("data", "dtype", "shape")

    def __init__(self, dtype, shape, data):
        self.dtype, self.shape, self.data = dtype, shape, data

    def __eq__(self, other):
        return (
            type(other) is Array
            and (self.dtype, self.shape) == (other.dtype, other.shape)
            and bytes(self.data) == bytes(other.data)
        )

    __hash__ = None

    def __repr__(self):
        return f"Array({self.dtype}, {self.shape})"


class Handle:
    """An object that stays on the other side: its number, what it is, and facts about it."""

    __slots__ = ("facts", "id", "kind")

    def __init__(self, id, kind, facts):
        self.id, self.kind, self.facts = id, kind, facts

    def __eq__(self, other):
        return type(other) is Handle and (self.id, self.kind, self.facts) == (
            other.id,
            other.kind,
            other.facts,
        )

    __hash__ = None

    def __repr__(self):
        return f"Handle({self.id}, {self.kind!r})"


def encode(value):
    """The bytes of one value, without its frame. Raises WireError for what may not cross."""
    parts = []
    _encode(value, parts, MAX_DEPTH)
    return b"".join(parts)


def _encode(value, parts, depth):
    kind = type(value)
    if kind is str:
        data = value.encode("utf-8", "backslashreplace")
        parts += (b"s", _U32.pack(len(data)), data)
    elif kind is Array:
        if value.dtype not in _CODE:
            raise WireError(f"an array of {value.dtype} may not cross")
        shape = value.shape
        parts += (b"a", _ARRAY.pack(_CODE[value.dtype], len(shape)), *map(_U64.pack, shape), value.data)
    elif kind is int:
        if -(1 << 63) <= value < 1 << 63:
            parts += (b"i", _I64.pack(value))
        else:
            size = (value.bit_length() + 8) // 8
            if size > MAX_INT_BYTES:
                raise WireError(f"an int of {size} bytes may not cross")
            parts += (b"I", _U16.pack(size), value.to_bytes(size, "big", signed=True))
    elif kind is float:
        parts += (b"f", _F64.pack(value))
    elif value is None:
        parts.append(b"N")
    elif kind is bool:
        parts.append(b"T" if value else b"F")
    elif kind is tuple or kind is list:
        if depth <= 0:
            raise WireError("nested too deeply")
        parts += (b"t" if kind is tuple else b"l", _U32.pack(len(value)))
        for item in value:
            _encode(item, parts, depth - 1)
    elif kind is dict:
        if depth <= 0:
            raise WireError("nested too deeply")
        parts += (b"d", _U32.pack(len(value)))
        for key, item in value.items():
            _encode(key, parts, depth - 1)
            _encode(item, parts, depth - 1)
    elif kind is bytes:
        parts += (b"b", _U32.pack(len(value)), value)
    elif kind is Handle:
        parts += (b"h", _U32.pack(value.id))
        _encode(value.kind, parts, depth - 1)
        _encode(value.facts, parts, depth - 1)
    else:
        raise WireError(f"a {kind.__name__} may not cross")


def decode(data):
    """The value of these bytes (bytes, bytearray or memoryview). Raises WireError, and nothing else."""
    reader = _Reader(memoryview(data))
    try:
        value = reader.value(MAX_DEPTH)
    except (struct.error, IndexError) as error:
        raise WireError("the message ends in the middle of a value") from error
    except (UnicodeDecodeError, TypeError, ValueError, OverflowError) as error:
        raise WireError(f"malformed: {error}") from error
    if reader.at != len(reader.data):
        raise WireError("bytes are left over after the value")
    return value


class _Reader:
    __slots__ = ("at", "data", "items")

    def __init__(self, data):
        self.data, self.at, self.items = data, 0, 0

    def take(self, size):
        start, end = self.at, self.at + size
        if end > len(self.data):
            raise WireError("the message ends in the middle of a value")
        self.at = end
        return self.data[start:end]

    def count(self):
        (count,) = _U32.unpack_from(self.data, self.at)
        self.at += 4
        self.items += count
        if self.items > MAX_ITEMS:
            raise WireError("too many values in one message")
        return count

    def value(self, depth):
        tag = self.data[self.at]
        self.at += 1
        if tag == 0x69:  # i
            (number,) = _I64.unpack_from(self.data, self.at)
            self.at += 8
            return number
        if tag == 0x66:  # f
            (number,) = _F64.unpack_from(self.data, self.at)
            self.at += 8
            return number
        if tag == 0x73:  # s
            return str(self.sized(), "utf-8")
        if tag == 0x61:  # a
            return self.array()
        if tag == 0x4E:
            return None
        if tag == 0x54:
            return True
        if tag == 0x46:
            return False
        if depth <= 0:
            raise WireError("nested too deeply")
        if tag == 0x74:  # t
            return tuple([self.value(depth - 1) for _ in range(self.count())])
        if tag == 0x6C:  # l
            return [self.value(depth - 1) for _ in range(self.count())]
        if tag == 0x64:  # d
            return self.mapping(depth)
        if tag == 0x62:  # b
            return bytes(self.sized())
        if tag == 0x49:  # I
            (size,) = _U16.unpack_from(self.data, self.at)
            self.at += 2
            if size > MAX_INT_BYTES:
                raise WireError("an int that is too long")
            return int.from_bytes(self.take(size), "big", signed=True)
        if tag == 0x68:  # h
            return self.handle(depth)
        raise WireError(f"no such tag: {tag}")

    def sized(self):
        (size,) = _U32.unpack_from(self.data, self.at)
        self.at += 4
        return self.take(size)

    def mapping(self, depth):
        result = {}
        for _ in range(self.count()):
            key = self.value(depth - 1)
            if type(key) not in (str, int, bool, float, bytes, type(None)):
                raise WireError("a dict's key must be a plain scalar")
            if key in result:
                raise WireError("a dict with the same key twice")
            result[key] = self.value(depth - 1)
        return result

    def array(self):
        code, ndim = _ARRAY.unpack_from(self.data, self.at)
        self.at += 2
        if code >= len(DTYPES) or ndim > MAX_NDIM:
            raise WireError("an array of unknown dtype or too many dimensions")
        dtype, shape, elements, span = DTYPES[code], [], 1, 1
        for _ in range(ndim):
            (size,) = _U64.unpack_from(self.data, self.at)
            self.at += 8
            shape.append(size)
            elements *= size
            span *= max(size, 1)  # NumPy refuses an empty array whose other dimensions are too large together
        if span > 1 << 40 or elements * ITEM_SIZE[dtype] > MAX_FRAME:
            raise WireError("an array larger than a message may be")
        return Array(dtype, tuple(shape), self.take(elements * ITEM_SIZE[dtype]))

    def handle(self, depth):
        (number,) = _U32.unpack_from(self.data, self.at)
        self.at += 4
        kind, facts = self.value(depth - 1), self.value(depth - 1)
        if type(kind) is not str or type(facts) is not dict or len(kind) > MAX_KIND:
            raise WireError("a malformed handle")
        for fact in facts.values():
            if type(fact) is str and len(fact) > MAX_KIND:
                raise WireError("a malformed handle")
        return Handle(number, kind, facts)


def frame(value):
    """One value as a whole message, ready to send."""
    body = encode(value)
    if len(body) > MAX_FRAME:
        raise WireError(f"a message of {len(body)} bytes is larger than {MAX_FRAME}")
    return _U32.pack(len(body)) + body


def frame_size(header):
    """The length a frame announces. Raises WireError where no message may be that long."""
    (size,) = _U32.unpack(header)
    if size > MAX_FRAME:
        raise WireError(f"a message of {size} bytes is larger than {MAX_FRAME}")
    return size


def receive(sock):
    """The next value from a blocking socket, or EOFError at its end. For the untrusted side: no deadline."""
    return decode(_receive_exactly(sock, frame_size(bytes(_receive_exactly(sock, 4)))))


def _receive_exactly(sock, size):
    chunk = sock.recv(size)  # nearly always the whole
    if len(chunk) == size:
        return chunk
    buffer = bytearray(size)
    view, at = memoryview(buffer), len(chunk)
    if not chunk:
        raise EOFError
    buffer[:at] = chunk
    while at < size:
        got = sock.recv_into(view[at:])
        if not got:
            raise EOFError
        at += got
    return buffer
