# What peewee ships no types for: its fields for SQLite alone.
from peewee import AutoField

class AutoIncrementField(AutoField): ...
