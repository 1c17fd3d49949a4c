"""The tables: each column, CHECK, foreign key and index is declared here only.

Each table has two classes, because SQLModel does not validate classes with `table=True`: a plain SQLModel that validates
imported rows, and a table class that inherits it. `make schema` writes schema.sql from these classes. This package is slow to
import, so commands that only read or record must not import it. Days are ISO text, times are HH:MM, a uid is a UUIDv7.
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
