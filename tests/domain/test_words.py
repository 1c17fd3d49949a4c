"""The check of a value against a fixed list of words."""

import pytest

from netcli.domain.outcome import KINDS as OUTCOME_KINDS
from netcli.domain.records.interaction import INITIATORS
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError
from tests.readable import said


@pytest.mark.parametrize(("field", "words"), [("initiated", INITIATORS), ("outcome kind", OUTCOME_KINDS)])
def test_missing_word_is_none(field: str, words: tuple[str, ...]) -> None:
    one_of(field, None, words)
    for word in words:
        one_of(field, word, words)


def test_refused_word_lists_the_accepted_ones() -> None:
    with pytest.raises(InvalidValueError) as refused:
        one_of("initiated", "us", INITIATORS)
    assert said(refused.value)[1] == "write one of me, them"
