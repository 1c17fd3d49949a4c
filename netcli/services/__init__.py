"""What each command does, without a terminal: facts in, a value out."""
