"""The course's answer key: each exercise solved once, with the mathematics and its source beside it."""
