"""What an import would do: who is who, what is new, what changed."""
