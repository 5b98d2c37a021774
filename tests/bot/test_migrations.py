"""Migrations: from the first version to this program's schema, which is what the tables say."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from bot import migrations
from bot.tables import metadata


def test_the_head_that_the_program_knows_is_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    script = ScriptDirectory.from_config(config)
    assert script.get_heads() == [migrations.HEAD]
    assert script.get_base() == "0001"
    # Newer is told by comparing names.
    names = [revision.revision for revision in script.walk_revisions()]
    assert names == sorted(names, reverse=True)


@pytest.mark.parametrize("first", [None, "0001"])
def test_an_empty_file_and_one_of_the_first_version_become_what_the_tables_say(
    first: str | None, tmp_path: Path
) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'people.sqlite'}")
    with engine.begin() as connection:
        assert migrations.revision(connection) is None
        if first:
            migrations.upgrade(connection, first)
    with engine.begin() as connection:
        migrations.upgrade(connection)
    with engine.connect() as connection:
        assert migrations.revision(connection) == migrations.HEAD
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        tables = _schema(connection)
    assert "WITHOUT ROWID" in tables["events"] and "WITHOUT ROWID" in tables["states"]
    fresh = create_engine("sqlite://")
    metadata.create_all(fresh)
    with fresh.connect() as connection:
        wanted = _schema(connection)
    assert set(tables) - {"alembic_version", "sqlite_autoindex_alembic_version_1"} == set(wanted)


def _schema(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema")
    return {row.name: row.sql for row in rows}
