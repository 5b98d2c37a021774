"""The first schema: users under a keyed hash, sealed events, answers and states."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "users",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("tag", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("wrapped_key", sa.LargeBinary, nullable=False),
        sa.Column("last_event", sa.Integer, nullable=False),
        sa.Column("last_message", sa.Integer, nullable=False),
        sa.Column("greeted", sa.Boolean, nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
    )
    op.create_table(
        "events",
        _owner(),
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("message", sa.Integer, nullable=False),
        sa.Column("lasting", sa.Boolean, nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("events_by_day", "events", ["lasting", "day"])
    op.create_table(
        "answers",
        _owner(),
        sa.Column("message", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("lookup", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("faded", sa.Boolean, nullable=False),
        sa.Column("day", sa.Integer, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
    )
    op.create_index("answers_by_day", "answers", ["faded", "day"])
    op.create_table(
        "states",
        _owner(),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    for table in ("states", "answers", "events", "users", "meta"):
        op.drop_table(table)


def _owner() -> sa.Column[int]:
    return sa.Column("user", sa.Integer, sa.ForeignKey("users.number", ondelete="CASCADE"), primary_key=True)
