"""CSV of our own."""
