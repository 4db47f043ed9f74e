"""What every table has, and what the store asks of any of them."""

from peewee import AutoField, CompositeKey, ForeignKeyField, Model, TextField

from afterword.store.fields import AnyField, InstantField


class Base(Model):
    """A table, with what the store asks of any of them."""

    class Meta:
        legacy_table_names = False
        strict_tables = True

    @classmethod
    def table(cls) -> str:
        """Return its name in the file."""
        return str(cls._meta.table_name)

    @classmethod
    def column(cls, name: str) -> AnyField:
        """Return the field of a column."""
        found: AnyField = cls._meta.columns[name]
        return found

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the names of its columns, in order."""
        return tuple(str(found.column_name) for found in cls._meta.sorted_fields)

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Return the columns of its primary key."""
        return tuple(str(found.column_name) for found in cls._key_fields())

    @classmethod
    def owner(cls) -> str:
        """Return the noun a change is told as: for a link table the one that its first key names."""
        first = cls._key_fields()[0]
        return first.rel_model.table() if isinstance(first, ForeignKeyField) else cls.table()

    @classmethod
    def _key_fields(cls) -> tuple[AnyField, ...]:
        key = cls._meta.primary_key
        if isinstance(key, CompositeKey):
            return tuple(cls._meta.fields[name] for name in key.field_names)
        return (cls.column("id"),)


class Table(Base):
    """What every table of a noun has."""

    id = AutoField()
    uid = TextField(unique=True)
    changed_at = InstantField()
