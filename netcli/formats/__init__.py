"""Files of other programs: reading them into domain values, and writing them."""
