"""The plan of an import: which records are known, new or changed."""
