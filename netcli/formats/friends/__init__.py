"""friends.md."""
