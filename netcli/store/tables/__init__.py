"""The one place where a column, a CHECK, a foreign key or an index is declared, by subject.

Each kind of row is a plain SQLModel, which validates what comes from outside, and a table class that inherits it
(classes with `table=True` do not validate). `make schema` writes schema.sql from here. Heavy to import: no command
that only reads or records may do so. Days are ISO text, times HH:MM, a uid is a UUIDv7.
"""

from importlib import import_module
from pkgutil import iter_modules

from sqlmodel import SQLModel

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

# The class that validates the rows of each table.
ROWS: dict[str, type[SQLModel]] = {
    mapper.class_.__tablename__: mapper.class_.__bases__[0]
    for mapper in SQLModel._sa_registry.mappers  # noqa: SLF001 - SQLModel's own
}
