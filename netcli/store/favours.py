"""The SQL condition of gives that are favours, as balances count them."""

from netcli.domain.records.give import THANKS

FAVOUR = f"kind <> '{THANKS}'"
