"""What an instructor hands to somebody else's machine."""
