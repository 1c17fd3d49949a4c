"""Addresses and numbers of people, as they are compared."""


def email_key(email: str) -> str:
    """Answer an address as it is compared."""
    return email.strip().lower()


def phone_key(phone: str) -> str:
    """Answer the digits of a phone number, as it is compared; a leading 00 is a plus."""
    digits = "".join(char for char in phone if char.isdigit())
    return digits.removeprefix("00") if phone.strip().startswith("00") else digits
