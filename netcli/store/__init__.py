"""The database: SQL in, domain values out."""
