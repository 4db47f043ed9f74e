"""The words of the report by key, with counts, days and shares put into them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from afterword.domain.statistics import Share

Texts = Mapping[str, Any]
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language, as its file holds them: nested by part, plurals as {"one", "other"}."""

    texts: Texts

    def find(self, key: str) -> Any:
        """Return what stands under a dotted key. Raises KeyError with the whole key."""
        found: Any = self.texts
        for name in key.split("."):
            if not isinstance(found, Mapping) or name not in found:
                raise KeyError(key)
            found = found[name]
        return found

    def say(self, key: str, **facts: object) -> str:
        """Return the text of a key with its places filled. Raises KeyError when one is missing."""
        text = self.find(key)
        if not isinstance(text, str):
            raise KeyError(key)
        return text.format_map(facts)

    def kind(self, group: str, member: StrEnum) -> str:
        """Return the word of an enum's member."""
        return self.say(f"{group}.{member.value}")

    def has(self, key: str) -> bool:
        """Whether there is anything under a key."""
        try:
            self.find(key)
        except KeyError:
            return False
        return True

    def count(self, key: str, n: int) -> str:
        """Return a count with its noun: "1 day", "3 days"."""
        return self.plural(f"count.{key}", n)

    def plural(self, key: str, n: int) -> str:
        """Return the form of a key for a number (English: one, other)."""
        return self.say(f"{key}.{'one' if n == 1 else 'other'}", n=self.number(n))

    def number(self, n: int) -> str:
        """Return a number with its thousands apart."""
        return f"{n:,}"

    def day(self, day: date, form: str = "day") -> str:
        """Return a day as this language, or one of its forms, writes it."""
        text = self.find(form)
        month = self.find("months")[day.month - 1] if form == "day" else day.month
        written = str(text).format(day=day.day, month=month, year=day.year)
        return written.replace(" ", NO_BREAK)

    def moment(self, at: datetime, zone: str) -> str:
        """Return an instant with its weekday and time zone."""
        local = at.astimezone(ZoneInfo(zone))
        weekday = self.find("weekdays")[local.weekday()]
        return self.say(
            "moment",
            weekday=weekday,
            day=self.day(local.date()),
            time=f"{local:%H:%M}",
            zone=zone.replace("_", " "),
        )

    def listing(self, items: Sequence[str]) -> str:
        """Return items joined by commas and a last "and"."""
        if len(items) < 2:
            return "".join(items)
        return self.say("comma").join(items[:-1]) + self.say("and") + items[-1]

    def joined(self, items: Iterable[str]) -> str:
        """Return what is not empty, joined by commas."""
        return self.say("comma").join(item for item in items if item)

    def of(self, share: Share) -> str:
        """Return "3 of 8"."""
        return self.say("of", part=self.number(share.part), whole=self.number(share.whole))

    def share(self, share: Share) -> str:
        """Return "3 of 8", with a percentage and its interval only where there are enough (C32)."""
        if share.rate is None or share.low is None or share.high is None:
            return self.of(share)
        return self.say(
            "rate",
            part=self.number(share.part),
            whole=self.number(share.whole),
            rate=round(share.rate * 100),
            low=round(share.low * 100),
            high=round(share.high * 100),
        )
