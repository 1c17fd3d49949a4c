"""What every record type needs, written once."""
