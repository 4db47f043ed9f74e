"""The data file: the only folder that knows Peewee and SQL."""
