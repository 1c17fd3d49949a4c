"""Files of other programs: text in, domain values out, and back. No database."""
