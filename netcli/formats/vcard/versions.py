"""Content lines of a vCard, converted from one version to another."""

import re
from collections.abc import Callable, Sequence

from netcli.formats.text.content_line import folded, one_line
from netcli.formats.vcard.fields import DAY, NO_YEAR
from netcli.formats.vcard.line import Property, is_base64, is_quoted, parameter, plain

OLD, USUAL, NEW = VERSIONS = ("2.1", "3.0", "4.0")
ASKED_FOR = (USUAL, NEW)  # the versions that `export --vcard-version` writes
BACKSLASH = re.compile(r"\\([\\,;:]?)")
NO_PARAMETER = re.compile(r"QUOTED-PRINTABLE|^\s*(?:CHARSET|ENCODING)\s*=|^[78]BIT$", re.IGNORECASE)  # in later versions
NEW_NAMES = {"X-ADDRESSBOOKSERVER-KIND": "KIND", "X-ADDRESSBOOKSERVER-MEMBER": "MEMBER"}
USUAL_NAMES = {new: usual for usual, new in NEW_NAMES.items()}
MEDIA = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}
DATA = re.compile(r"data:[a-z]+/([a-z0-9]+)\\?;base64\\?,(.*)", re.IGNORECASE | re.DOTALL)
ENCODING_PARAMETERS = frozenset({"ENCODING", "TYPE", "VALUE", "MEDIATYPE"})
YEAR_PARAMETERS = frozenset({"X-APPLE-OMIT-YEAR", "VALUE"})


def converted(line: Property, lines: Sequence[str], came_as: str | None, version: str) -> list[str]:
    """Return a property as lines of `version`; unchanged if both versions agree."""
    as_it_was = list(lines[line.start : line.end])
    if line.name in {"", "BEGIN", "END"} or not line.value.strip():  # without its parameters, END;X:VCARD would become END:VCARD
        return as_it_was
    text = _named(line) if came_as == OLD and version != OLD else None
    change = CHANGES.get(version) if came_as not in {None, version} else None
    text = (change(line if text is None else _property(line, text)) if change else None) or text
    return as_it_was if text is None else folded(text).split("\r\n")


def _property(line: Property, text: str) -> Property:
    head, _, value = text.partition(":")
    return line._replace(text=text, params=head.partition(";")[2], value=value)


def _named(line: Property) -> str:
    """Return a line of 2.1 for later versions: parameters with names, nothing quoted."""
    value, params = plain(line), list[str]()
    if is_quoted(line):
        value = BACKSLASH.sub(lambda match: match[0] if match[1] else "\\\\", value)  # 2.1 escapes no letters
    for param in filter(None, line.params.split(";")):
        key, equals, setting = (part.strip() for part in param.partition("="))
        if "BASE64" in {key.upper(), setting.upper()}:
            params.append("ENCODING=b")
            value = "".join(value.split())
        elif not NO_PARAMETER.search(param):
            params.append(param if equals else f"TYPE={key}")
    return _written(_name(line), params, one_line(value))


def _as_new(line: Property) -> str | None:
    """Return a line of 3.0 as 4.0 writes it, or None if 4.0 writes it alike."""
    if line.name in NEW_NAMES:
        return _written(_name(line, NEW_NAMES[line.name]), _params(line), line.value)
    if line.name in MEDIA and is_base64(line):
        kind = parameter(line.params, "TYPE") or "octet-stream"
        media = kind if "/" in kind else f"{MEDIA[line.name]}/{kind}"
        return _written(_name(line), _params(line, ENCODING_PARAMETERS), f"data:{media};base64,{''.join(line.value.split())}")
    day = DAY.fullmatch(line.value.strip()) if line.name == "BDAY" else None
    if day and day[1] and day[1] in {NO_YEAR, parameter(line.params, "X-APPLE-OMIT-YEAR")}:
        return _written(_name(line), _params(line, YEAR_PARAMETERS), f"--{day[2]}{day[3]}")
    return None


def _as_usual(line: Property) -> str | None:
    """Return a line of 4.0 as 3.0 writes it, or None if 3.0 writes it alike."""
    if line.name in USUAL_NAMES:
        return _written(_name(line, USUAL_NAMES[line.name]), _params(line), line.value)
    if line.name in MEDIA and (data := DATA.fullmatch(line.value.strip())):
        params = ["ENCODING=b", f"TYPE={data[1].upper()}", *_params(line, ENCODING_PARAMETERS)]
        return _written(_name(line), params, "".join(data[2].split()))
    day = DAY.fullmatch(line.value.strip()) if line.name == "BDAY" else None
    if day and not day[1]:
        params = [f"X-APPLE-OMIT-YEAR={NO_YEAR}", *_params(line, YEAR_PARAMETERS)]
        return _written(_name(line), params, f"{NO_YEAR}-{day[2]}-{day[3]}")
    return None


def _name(line: Property, other: str | None = None) -> str:
    """Return the name of a line with its group, or another name with its group."""
    written = line.text.partition(":")[0].partition(";")[0]
    group, dot, _ = written.rpartition(".")
    return f"{group}{dot}{other}" if other else written


def _params(line: Property, but: frozenset[str] = frozenset()) -> list[str]:
    return [param for param in line.params.split(";") if param and param.partition("=")[0].strip().upper() not in but]


def _written(name: str, params: Sequence[str], value: str) -> str:
    return f"{';'.join((name, *params))}:{value}"


CHANGES: dict[str, Callable[[Property], str | None]] = {USUAL: _as_usual, NEW: _as_new}
