from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

class DateData:
    date_obj: datetime | None
    period: str

class DateDataParser:
    def __init__(
        self, languages: Sequence[str] | None = ..., *, settings: Mapping[str, Any] | None = ...
    ) -> None: ...
    def get_date_data(self, date_string: str) -> DateData: ...
