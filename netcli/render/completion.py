"""The scripts that complete a command line in bash, zsh and fish.

A script has the commands and options of the netcli that printed it; Tab asks for people (netcli/complete.py). A shell
evaluates nothing from the database: it reads lines, inserts only handles, and shows the hints.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

ASKED = frozenset({"WHO", "TAG"})  # kinds of values that netcli looks up at each Tab


class Option(NamedTuple):
    """An option; `kind` is that of its value (see `Word`), or None for a flag."""

    names: tuple[str, ...]
    help: str
    kind: str | None
    repeatable: bool


class Word(NamedTuple):
    """A command; `places` are the kinds of its arguments, and the last may repeat.

    A kind is WHO, TAG, FILE, a choice such as `one|other`, or an empty text for anything.
    """

    name: str
    help: str
    options: tuple[Option, ...]
    places: tuple[str, ...]
    repeated: bool = False


BASH = r"""# netcli in bash: words, options and handles. Made by `netcli completion bash`.
__netcli_takes() {
    people= files= others= flags= repeated= places=()
    case $1 in
@WORDS@
    esac
}

__netcli_people() {
    # a quoted sentence is replaced as a whole, so one with more quotes is left alone
    if [[ $current == *' '* && ${current:1} == *[\'\"\\]* ]]; then return; fi
    local handle hint handles=() hints=() typed=${current//[\'\"\\]/} before=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
    compopt +o default 2>/dev/null
    compopt -o nosort 2>/dev/null
    while IFS=$'\t' read -r handle hint; do
        handles+=("$handle")
        hints+=("$handle  ($hint)")
    done < <(command netcli __complete "${before[@]//[\'\"\\]/}" "$typed" 2>/dev/null)
    case ${#handles[@]}:${COMP_TYPE-} in
        0:*) ;;
        1:*) COMPREPLY=("${handles[0]}") ;;
        *:63) COMPREPLY=("${hints[@]}") ;; # only listed, never inserted
        *) # a word inside several handles would be replaced by their common beginning
            if [[ ${handles[0]} == "$typed"* ]]; then COMPREPLY=("${handles[@]}"); fi ;;
    esac
}

__netcli_values() {
    case "$1 $2" in
@VALUES@
    esac
}

__netcli_choose() {
    compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_netcli() {
    local current=${COMP_WORDS[COMP_CWORD]} word= waiting= place=0 one i people files others flags repeated places
    COMPREPLY=()
    __netcli_takes ''
    for ((i = 1; i < COMP_CWORD; i++)); do
        one=${COMP_WORDS[i]}
        if [[ $one == = ]]; then continue
        elif [[ $waiting ]]; then waiting=
        elif [[ " $people $files $others " == *" $one "* ]]; then waiting=$one
        elif [[ $one == -* ]]; then continue
        elif [[ $word ]]; then place=$((place + 1))
        else word=$one; __netcli_takes "$word"
        fi
    done
    if [[ $current == = ]]; then current=; fi
    if [[ $waiting ]]; then
        case " $people " in *" $waiting "*) __netcli_people; return ;; esac
        case " $files " in *" $waiting "*) return ;; esac
        __netcli_choose "$(__netcli_values "$word" "$waiting")"
    elif [[ $current == -* ]]; then __netcli_choose "$people $files $others $flags"
    elif [[ ! $word ]]; then __netcli_choose '@NAMES@'
    else
        if [[ $repeated && $place -ge ${#places[@]} ]]; then place=$((${#places[@]} - 1)); fi
        case ${places[place]-} in
            WHO) __netcli_people ;;
            FILE) ;;
            *) __netcli_choose "${places[place]-}" ;;
        esac
    fi
}

complete -o default -F _netcli netcli
"""

ZSH = r"""#compdef netcli
# netcli in zsh: words, options and handles. Made by `netcli completion zsh`.
_netcli_people() {
    local handle hint
    local -a people
    while IFS=$'\t' read -r handle hint; do
        people+=("${handle//:/\\:}:${hint//\\/\\\\}")
    done < <(command netcli __complete "${netcli_before[@]}" "${(Q)PREFIX}" 2>/dev/null)
    (( $#people )) || return 1
    if [[ ${people[1]} == "${(Q)PREFIX}"* ]]; then
        _describe -V -t people person people
    else # a word inside the handle; several are listed, and nothing is inserted
        _describe -V -t people person people -U
        if (( $#people > 1 )); then compstate[insert]= compstate[list]='list force'; fi
    fi
}

_netcli() {
    local context state state_descr line
    local -A opt_args
    local -a netcli_words netcli_before=("${(@Q)words[2,CURRENT-1]}")
    if [[ $words[CURRENT] == --*=* ]]; then netcli_before+=("${words[CURRENT]%%=*}"); fi
    netcli_words=(
@NAMES@
    )
    _arguments -C -A '-*' \
@OPTIONS@
        '1: :->word' '*:: :->rest' && return
    case $state in
        word) _describe -t commands 'netcli command' netcli_words ;;
        rest)
            case $words[1] in
@WORDS@
            esac ;;
    esac
}

if [[ $funcstack[1] == _netcli ]]; then _netcli "$@"; else compdef _netcli netcli; fi
"""

FISH = r"""# netcli in fish: words, options and handles. Made by `netcli completion fish`.
function __netcli_people
    set -l before (commandline -opc)
    set -l typed (commandline -ct | string replace -r '^--?[a-z-]+=' '' | string replace -ra '["\'\\\\]' '')
    set -l option (commandline -ct | string match -r '^--[a-z-]+(?==)')
    command netcli __complete $before[2..-1] $option "$typed" 2>/dev/null
end

function __netcli_at --argument-names count word # whether so many arguments come before, and the first one is this word
    set -l words
    set -l waiting 0
    for one in (commandline -opc)[2..-1]
        if test $waiting = 1
            set waiting 0
        else if contains -- $one @VALUED@
            set waiting 1
        else if not string match -q -- '-*' $one
            set -a words $one
        end
    end
    test "$words[1]" = "$word"; and test "$count" = any -o "$count" = (count $words)
end

complete -c netcli -e
complete -c netcli -f
@LINES@
"""


def bash(group: Word, words: Sequence[Word]) -> str:
    """Return the script for bash."""
    table = "\n".join(f"        {_bash_takes(word)} ;;" for word in (group, *words))
    values = "\n".join(line for word in (group, *words) for line in _bash_values(word))
    return _filled(BASH, WORDS=table, VALUES=values, NAMES=" ".join(word.name for word in words))


def _bash_takes(word: Word) -> str:
    sorts: dict[str, list[str]] = {"people": [], "files": [], "others": [], "flags": []}
    for option in word.options:
        sort = "flags" if option.kind is None else "people" if option.kind in ASKED else "files" if option.kind == "FILE" else "others"
        sorts[sort] += option.names
    lists = " ".join(f"{sort}='{' '.join(names)}'" for sort, names in sorts.items() if names)
    places = " ".join(f"'{place.replace('|', ' ')}'" for place in word.places)
    repeated = " repeated=1" if word.repeated else ""
    return f"'{word.name}') {lists}{repeated} places=({places})"


def _bash_values(word: Word) -> Iterator[str]:
    """Yield a case for each option of a word that takes one of some values."""
    for option in word.options:
        if option.kind and "|" in option.kind:
            names = "|".join(f"'{word.name} {name}'" for name in option.names)
            yield f"        {names}) echo '{option.kind.replace('|', ' ')}' ;;"


def zsh(group: Word, words: Sequence[Word]) -> str:
    """Return the script for zsh."""
    names = "\n".join(f"        {_quoted(f'{word.name}:{word.help}')}" for word in words)
    table = "\n".join(f"                {word.name}) _arguments {' '.join(_zsh_specs(word))} ;;" for word in words)
    options = "\n".join(f"        {spec} \\" for spec in _zsh_specs(group))
    return _filled(ZSH, NAMES=names, WORDS=table, OPTIONS=options)


def _zsh_specs(word: Word) -> Iterator[str]:
    """Yield what `_arguments` needs; the names of one option exclude each other."""
    for option in word.options:
        others = "*" if option.repeatable else f"({' '.join(option.names)})"
        value = "" if option.kind is None else f":{_zsh_escaped(option.kind) or 'value'}:{_zsh_action(option.kind)}"
        for name in option.names:
            joined = ("=" if name.startswith("--") else "+") if option.kind is not None else ""
            yield _quoted(f"{others}{name}{joined}[{_zsh_escaped(option.help)}]{value}")
    for number, place in enumerate(word.places, 1):
        at = "*" if word.repeated and number == len(word.places) else number
        yield _quoted(f"{at}:{_zsh_escaped(place) or 'text'}:{_zsh_action(place)}")


def _zsh_action(kind: str) -> str:
    return {"WHO": "_netcli_people", "TAG": "_netcli_people", "FILE": "_files", "": " "}.get(kind) or f"({kind.replace('|', ' ')})"


def _zsh_escaped(text: str) -> str:
    return "".join(f"\\{char}" if char in "\\[]:" else char for char in text)


def fish(group: Word, words: Sequence[Word]) -> str:
    """Return the script for fish."""
    lines = [f"complete -c netcli -n '__netcli_at 0' -a {word.name} -d {_fish_quoted(word.help)}" for word in words]
    lines += [line for word in (group, *words) for line in _fish_lines(word)]
    valued = {name for word in (group, *words) for option in word.options if option.kind is not None for name in option.names}
    return _filled(FISH, LINES="\n".join(lines), VALUED=" ".join(sorted(valued)))


def _fish_lines(word: Word) -> Iterator[str]:
    """Yield a line for each option, and for each argument that can be completed."""
    for number, place in enumerate(word.places, 1):
        if place:
            count = "any" if word.repeated and number == len(word.places) else number
            yield f"complete -c netcli -n '__netcli_at {count} {word.name}' {_fish_offer(place)}"
    at = f"__netcli_at any {word.name}" if word.name else "__netcli_at 0"
    for option in word.options:
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
        value = "" if option.kind is None else f" -r {_fish_offer(option.kind)}"
        yield f"complete -c netcli -n '{at}' {names}{value} -d {_fish_quoted(option.help)}"


def _fish_offer(kind: str) -> str:
    asked = "-f -k -a '(__netcli_people)'"
    offers = {"WHO": asked, "TAG": asked, "FILE": "-F", "": "-f"}
    return offers.get(kind) or f"-f -a '{kind.replace('|', ' ')}'"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _quoted(text: str) -> str:
    """Quote a text for bash and zsh."""
    return "'" + text.replace("'", "'\\''") + "'"


def _filled(script: str, **parts: str) -> str:
    for name, part in parts.items():
        script = script.replace(f"@{name}@", part)
    return script


SCRIPTS: dict[str, Callable[[Word, Sequence[Word]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
