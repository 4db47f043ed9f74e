"""Choosing a person whose data is to be deleted, with what that would delete."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from afterword.domain.errors import InvalidValue
from afterword.qtmodels.choices import Choice
from afterword.services import forgetting
from afterword.store import contact as contact_store
from afterword.store import employer as employer_store
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.parts import Parts
from afterword.ui.pieces import label
from afterword.ui.plurals import counted
from afterword.ui.sheet import About, FormSheet
from afterword.ui.tokens import Step, Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom to forget, and whether their advice goes as well."""

    contact_id: int | None = None
    words_too: bool = False


class ForgetForm(Form[Wanted]):
    """Says what is kept about the person who is chosen."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(fields(parts), desk=parts.desk)
        self._parts = parts
        self._told = label("", step=Step.SMALL, tone=Tone.QUIET, wrap=True)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._told)
        self.edited.connect(self._tell)

    @property
    def told(self) -> str:
        """What is said of the person."""
        return self._told.text()

    def _tell(self) -> None:
        try:
            contact_id = self.box("contact_id").editor.values()["contact_id"]
        except InvalidValue:
            contact_id = None
        self._told.setText(what_is_kept(self._parts, contact_id) if contact_id else "")


def forget_someone(parent: QWidget, parts: Parts) -> None:
    """Ask for a person, and delete what is kept about them; Undo brings it back while this is open."""
    about = About(
        name="forget",
        heading=translate("forgetting", "Delete a person's data"),
        lead=translate(
            "forgetting",
            "The mails to and from them, the log of contacts and the person are deleted. Daily copies made"
            " before still hold them until their time is over.",
        ),
        verb=translate("forgetting", "Delete"),
    )

    def save(wanted: Wanted) -> bool:
        assert wanted.contact_id is not None
        forgetting.forget(parts.book, wanted.contact_id, words_too=wanted.words_too)
        return True

    FormSheet.ask(parent, ForgetForm(parts), Wanted(), save=save, about=about, desk=parts.desk)


def fields(parts: Parts) -> tuple[Field, ...]:
    """Return the fields of the form."""
    employers = dict(employer_store.choices(parts.book))
    people = sorted(contact_store.all(parts.book), key=lambda one: one.name.casefold())
    return (
        Field(
            name="contact_id",
            label=translate("forgetting", "Person"),
            kind=FieldKind.CHOICE,
            required=True,
            choices=tuple(
                Choice(value=one.id, text=f"{one.name}, {employers.get(one.employer_id, '')}".rstrip(", "))
                for one in people
            ),
        ),
        Field(
            name="words_too",
            label=translate("forgetting", "Delete their advice as well; else it stays without a name"),
            kind=FieldKind.CHECK,
        ),
    )


def what_is_kept(parts: Parts, contact_id: int) -> str:
    """Return what is kept about a person, in words."""
    kept = forgetting.kept(parts.book, contact_id)
    mails = kept.messages + kept.replies
    said = (
        counted(translate("forgetting", "%n mail(s)", None, mails), mails),
        counted(translate("forgetting", "%n contact(s) in the log", None, kept.touches), kept.touches),
        counted(translate("forgetting", "%n piece(s) of advice", None, kept.advice), kept.advice),
    )
    return translate("forgetting", "Kept: %1").replace("%1", ", ".join(said))
