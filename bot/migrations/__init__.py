"""Bringing `people.sqlite` to the schema of this program, with Alembic, inside a transaction of the caller."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

HEAD = "0002"
"""The newest revision in `versions`. Kept here so that a start with nothing to do need not import Alembic."""


class Newer(Exception):
    """The file was written by a program that is newer than this one."""


def revision(connection: Connection) -> str | None:
    """The revision of the open database; None where it is empty. Raises Newer."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found > HEAD:
        raise Newer(found)
    return found


def upgrade(connection: Connection, to: str = "head") -> None:
    """Bring the database to revision `to`. The caller's transaction makes it all or nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
