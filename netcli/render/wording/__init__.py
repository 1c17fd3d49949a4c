"""The words for people: codes and values of the rules as text."""

from collections.abc import Callable, Mapping

# A message, a message and a hint, or a function of the values that returns both.
Wording = str | tuple[str, str] | Callable[..., tuple[str, str]]
Wordings = Mapping[str, Wording]
