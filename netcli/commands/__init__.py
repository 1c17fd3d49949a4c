"""One file per word after `netcli`: open, read facts, decide, show."""
