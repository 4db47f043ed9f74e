"""The steps from an empty file to the present schema, each committed together with its number."""

from collections.abc import Callable, Sequence

from afterword.store.migrations import m0001_first
from afterword.store.opening_engine import Engine

APPLICATION_ID = 0x41667477  # "Aftw": tells a book from any other SQLite file
Step = Callable[[], Sequence[str]]
STEPS: tuple[Step, ...] = (m0001_first.statements,)
VERSION = len(STEPS)


def migrate(database: Engine, *, steps: Sequence[Step] = STEPS) -> None:
    """Run the steps that the open file still lacks.

    Each step is one transaction with its number in it, so that a cut leaves the file at a whole step.
    """
    if database.user_version >= len(steps):
        return
    from playhouse.migrate import SqliteMigrator  # type: ignore[import-untyped]  # brings other engines along

    for number in range(database.user_version, len(steps)):
        with SqliteMigrator(database).migration_context():
            for statement in steps[number]():
                database.run(statement)
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {number + 1}")
