"""The tables as peewee models, column for column as the newest migration leaves them."""

from peewee import (
    AutoField,
    BlobField,
    BooleanField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


class Row(Model):
    """A table whose rows have an id of their own and a stable uid for restore and merge."""

    id = AutoField()
    uid = TextField(unique=True)


class PersonRow(Row):
    name = TextField()
    sort_as = TextField(default="")
    given = TextField(default="")
    family = TextField(default="")
    nick = TextField(default="")
    former = TextField(default="")
    pronouns = TextField(default="")
    line = TextField(default="")
    organisation = TextField(default="")
    role = TextField(default="")
    met_on = TextField(default="")
    met_where = TextField(default="")
    met_how = TextField(default="")
    met_through = ForeignKeyField("self", null=True, on_delete="SET NULL")
    birthday = TextField(default="")
    languages = TextField(default="")
    notes = TextField(default="")
    rhythm = IntegerField(null=True)
    state = TextField(default="active")
    paused_until = TextField(default="")
    is_family = BooleanField(default=False)
    sort_key = TextField()
    search_name = TextField()
    added_at = TextField()

    class Meta:
        table_name = "person"


class DetailRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    kind = TextField()
    label = TextField(default="")
    value = TextField()
    preferred = BooleanField(default=False)
    position = IntegerField(default=0)

    class Meta:
        table_name = "detail"


class PersonDayRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    label = TextField(default="")
    day = TextField()

    class Meta:
        table_name = "person_day"


class RestRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    first_day = TextField()
    last_day = TextField(default="")

    class Meta:
        table_name = "rest"


class CircleRow(Row):
    name = TextField()
    notes = TextField(default="")
    rhythm = IntegerField(null=True)

    class Meta:
        table_name = "circle"


class CirclePersonRow(Model):
    circle = ForeignKeyField(CircleRow, on_delete="CASCADE")
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")

    class Meta:
        table_name = "circle_person"
        primary_key = CompositeKey("circle", "person")
        without_rowid = True


class RelationRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    other = ForeignKeyField(PersonRow, on_delete="CASCADE")
    kind = TextField(default="")

    class Meta:
        table_name = "relation"


class GatheringRow(Row):
    name = TextField()
    place = TextField(default="")
    first_day = TextField(default="")
    last_day = TextField(default="")
    notes = TextField(default="")

    class Meta:
        table_name = "gathering"


class GatheringPersonRow(Model):
    gathering = ForeignKeyField(GatheringRow, on_delete="CASCADE")
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    position = IntegerField(default=0)

    class Meta:
        table_name = "gathering_person"
        primary_key = CompositeKey("gathering", "person")
        without_rowid = True


class EntryRow(Row):
    day = TextField()
    text = TextField(default="")
    kind = TextField(null=True)
    began = TextField(null=True)
    depth = IntegerField(null=True)
    gathering = ForeignKeyField(GatheringRow, null=True, on_delete="SET NULL")
    minutes = IntegerField(null=True)
    private = BooleanField(default=False)
    written_at = TextField()

    class Meta:
        table_name = "entry"


class EntryPersonRow(Model):
    entry = ForeignKeyField(EntryRow, on_delete="CASCADE")
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    position = IntegerField(default=0)

    class Meta:
        table_name = "entry_person"
        primary_key = CompositeKey("entry", "person")
        without_rowid = True


class LearnedRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    entry = ForeignKeyField(EntryRow, null=True, on_delete="CASCADE")
    kind = TextField()
    area = TextField(null=True)
    text = TextField()
    day = TextField(default="")
    outcome = TextField(default="")
    closed_on = TextField(default="")
    noted_on = TextField(default="")

    class Meta:
        table_name = "learned"


class ExchangeRow(Row):
    entry = ForeignKeyField(EntryRow, on_delete="CASCADE")
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    direction = TextField()
    what = TextField(null=True)
    text = TextField(default="")
    helped = BooleanField(null=True)
    fulfilled_on = TextField(default="")

    class Meta:
        table_name = "exchange"


class PromiseRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    entry = ForeignKeyField(EntryRow, null=True, on_delete="CASCADE")
    mine = BooleanField(default=True)
    text = TextField()
    made_on = TextField(default="")
    due = TextField(default="")
    state = TextField(default="open")
    closed_on = TextField(default="")
    moved_to = ForeignKeyField("self", null=True, on_delete="SET NULL")
    remind_on = TextField(default="")
    snoozed_until = TextField(default="")

    class Meta:
        table_name = "promise"


class FollowUpRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    gathering = ForeignKeyField(GatheringRow, null=True, on_delete="SET NULL")
    promise = ForeignKeyField(PromiseRow, null=True, on_delete="SET NULL")
    text = TextField()
    day = TextField()
    made_on = TextField(default="")
    closed_on = TextField(default="")
    outcome = TextField(default="")

    class Meta:
        table_name = "follow_up"


class IntroductionRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    other = ForeignKeyField(PersonRow, on_delete="CASCADE")
    entry = ForeignKeyField(EntryRow, null=True, on_delete="SET NULL")
    text = TextField(default="")
    person_agrees = TextField(default="")
    other_agrees = TextField(default="")
    noted_on = TextField(default="")
    made_on = TextField(default="")
    outcome = TextField(default="")
    closed_on = TextField(default="")

    class Meta:
        table_name = "introduction"


class NotNowRow(Row):
    person = ForeignKeyField(PersonRow, unique=True, on_delete="CASCADE")
    until = TextField()

    class Meta:
        table_name = "not_now"


class ReflectionRow(Row):
    quarter = TextField(unique=True)
    figures = TextField(default="")
    intention = TextField(default="")
    finished_at = TextField(default="")
    outcome = TextField(default="")
    asked_on = TextField(default="")

    class Meta:
        table_name = "reflection"


class ReflectionPersonRow(Model):
    reflection = ForeignKeyField(ReflectionRow, on_delete="CASCADE")
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    position = IntegerField(default=0)

    class Meta:
        table_name = "reflection_person"
        primary_key = CompositeKey("reflection", "person")
        without_rowid = True


class AnswerRow(Row):
    reflection = ForeignKeyField(ReflectionRow, on_delete="CASCADE")
    prompt = TextField()
    text = TextField(default="")
    position = IntegerField(default=0)
    prompt_key = TextField(default="")

    class Meta:
        table_name = "answer"


class PromptRow(Row):
    prompt_key = TextField(unique=True)
    heading = TextField()
    text = TextField(default="")
    position = IntegerField(default=0)
    is_hidden = BooleanField(default=False)

    class Meta:
        table_name = "prompt"


class ClosenessRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    day = TextField()
    step = IntegerField()

    class Meta:
        table_name = "closeness"


class AttachmentRow(Row):
    person = ForeignKeyField(PersonRow, null=True, on_delete="CASCADE")
    entry = ForeignKeyField(EntryRow, null=True, on_delete="CASCADE")
    gathering = ForeignKeyField(GatheringRow, null=True, on_delete="CASCADE")
    kind = TextField()
    name = TextField(default="")
    media_type = TextField(default="")
    data = BlobField()

    class Meta:
        table_name = "attachment"


class CardRow(Row):
    person = ForeignKeyField(PersonRow, on_delete="CASCADE")
    source = TextField(default="")
    card_uid = TextField(default="")
    fingerprint = TextField()
    raw_text = TextField(column_name="raw")
    imported_at = TextField()

    class Meta:
        table_name = "card"


# Parents before children: the order in which a journal is written out and read back.
CONTENT: tuple[type[Model], ...] = (
    PersonRow,
    DetailRow,
    PersonDayRow,
    RestRow,
    CircleRow,
    CirclePersonRow,
    RelationRow,
    GatheringRow,
    GatheringPersonRow,
    EntryRow,
    EntryPersonRow,
    LearnedRow,
    ExchangeRow,
    PromiseRow,
    FollowUpRow,
    IntroductionRow,
    NotNowRow,
    ReflectionRow,
    ReflectionPersonRow,
    AnswerRow,
    PromptRow,
    ClosenessRow,
    AttachmentRow,
    CardRow,
)
CONTENT_TABLES = tuple(model._meta.table_name for model in CONTENT)
