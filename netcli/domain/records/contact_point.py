"""Ways to reach a person: addresses and numbers, and how they are compared."""

from netcli.domain.records.declaration import OWN_ROW_WINS, PERSON, STORED, TEXT, WORD, Field, RecordType

KINDS = ("email", "phone", "url", "address", "messenger")


def email_key(email: str) -> str:
    """Return the form of an e-mail address for comparisons."""
    return email.strip().lower()


def phone_key(phone: str) -> str:
    """Return the digits of a phone number for comparisons, without a leading 00."""
    digits = "".join(char for char in phone if char.isdigit())
    return digits.removeprefix("00") if phone.strip().startswith("00") else digits


def match_key(kind: str, value: str) -> str:
    """Return a value as values of its kind are compared."""
    return phone_key(value) if kind == "phone" else email_key(value)


CONTACT_POINT = RecordType(
    "contact_point",
    one="address",
    many="addresses",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("kind", WORD, KINDS),
        Field("value", TEXT, prose=True, needed=True),
        Field("label", STORED, prose=True),
    ),
    told="{kind} of {who}: {value}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id", "kind", "value"),
    named_in="{kind} of {handle}",
)
