"""One declaration per record type, beside the value of that type."""
