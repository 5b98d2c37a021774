"""Where something was said or done: the keyed hash of a place that may end (a Discord server)."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("events", "answers"):
        op.add_column(table, sa.Column("place", sa.LargeBinary))
        op.create_index(f"{table}_by_place", table, ["place"])


def downgrade() -> None:
    for table in ("events", "answers"):
        op.drop_index(f"{table}_by_place", table)
        op.drop_column(table, "place")
