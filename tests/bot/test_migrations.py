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
from bot.store import Guest, Store
from bot.tables import metadata
from bot.vault import Vault, pack, seal
from tests.bot.test_store import KEY, answer, like, taste


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


async def test_what_a_file_of_the_first_version_holds_is_read_and_served(tmp_path: Path) -> None:
    vault = Vault(KEY)
    tag = vault.tag("anna")
    key, wrapped = vault.new_key(tag)

    def sealed(value: object, kind: str, row: int | str) -> bytes:
        return seal(key, pack(value), f"{kind}|7|{row}")

    engine = create_engine(f"sqlite:///{tmp_path / 'people.sqlite'}")
    with engine.begin() as connection:
        migrations.upgrade(connection, "0001")
        for table, values in (
            ("meta", ("check", vault.check)),
            ("users", (7, tag, wrapped, 2, 1, True, 20_000)),
            ("events", (7, 1, 1, True, 20_000, sealed(taste(1).to_json(), "event", 1))),
            ("events", (7, 2, 1, True, 20_000, sealed(like(2, "r1").to_json(), "event", 2))),
            ("answers", (7, 1, vault.lookup("r1"), False, 20_000, sealed(answer("r1").to_json(), "answer", 1))),
            ("states", (7, "shown", sealed({"track-a": 1}, "state", "shown"))),
        ):
            marks = ", ".join("?" * len(values))
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", values)
    engine.dispose()
    store = await Store.open(tmp_path, KEY)
    assert await store.events("anna") == [taste(1), like(2, "r1")] and await store.answer("anna") == answer("r1")
    assert await store.shown("anna") == {"track-a"} and await store.greeted("anna")
    await store.add(Guest("anna", "here"), [taste(3)], answer("r2"))
    # What is older than places belongs to none.
    assert await store.keep_places([]) == 2
    assert await store.events("anna") == [taste(1), like(2, "r1")] and await store.answer("anna") == answer("r1")
    await store.close()
