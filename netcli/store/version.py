"""The numbers that identify a database of netcli and its schema.

Tab loads this module, so it imports nothing. `make schema` writes the version: the number of the newest migration.
"""

APPLICATION_ID = 0x6E65_7463  # "netc" in ASCII
SCHEMA_VERSION = 5
