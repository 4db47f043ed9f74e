"""The servers of an account: for sending, and for answers where they are looked for."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from afterword.domain.account import Account, Security, Server, is_this_machine
from afterword.domain.errors import InvalidValue
from afterword.domain.validity import Reason
from afterword.qtmodels.choices import Choice
from afterword.ui.desk import Desk
from afterword.ui.fields import Field, FieldKind
from afterword.ui.forms import Form
from afterword.ui.pieces import label, stack
from afterword.ui.settings import account_words
from afterword.ui.tokens import Step, Tone

translate = QCoreApplication.translate
LARGEST_PORT = 65_535


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerDraft:
    """A server as it is entered. An empty user stands for the address; `fingerprint` is carried along."""

    host: str = ""
    port: int | None = None
    security: Security = Security.TLS
    user: str = ""
    fingerprint: str = ""


class ServersBox(QWidget):
    """Two forms. Sending may be left empty where the servers are to be found by the address."""

    edited = Signal()

    def __init__(self, *, desk: Desk) -> None:
        super().__init__()
        self.sending: Form[ServerDraft] = Form(_fields(), desk=desk)
        self.receiving: Form[ServerDraft] = Form(_fields(), desk=desk)
        self.fetches = QCheckBox(self.tr("Look for answers (IMAP)"))
        self.fetches.toggled.connect(self.receiving.setVisible)
        self.fetches.clicked.connect(lambda _on: self.edited.emit())
        self._hint = label("", step=Step.SMALL, tone=Tone.QUIET, wrap=True)
        column = stack(space=desk.theme.space(2))
        column.addWidget(self._hint)
        column.addWidget(label(self.tr("Sending (SMTP)"), strong=True))
        column.addWidget(self.sending)
        column.addWidget(self.fetches)
        column.addWidget(self.receiving)
        self.setLayout(column)
        for form in (self.sending, self.receiving):
            form.edited.connect(self.edited)

    def load(self, account: Account) -> None:
        """Show the servers of an account."""
        self.sending.load(_draft(account.smtp))
        self.receiving.load(_draft(account.imap) if account.imap is not None else ServerDraft())
        self.fetches.setChecked(account.imap is not None)
        self.receiving.setVisible(account.imap is not None)

    def load_blank(self) -> None:
        """Show no servers: they are to be found."""
        self.sending.load(ServerDraft())
        self.receiving.load(ServerDraft())
        self.fetches.setChecked(True)
        self.receiving.show()

    def say(self, hint: str) -> None:
        """Say something above the forms."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @property
    def is_blank(self) -> bool:
        """Whether no server was entered."""
        forms = [self.sending, *([self.receiving] if self.fetches.isChecked() else [])]
        return not any(form.box("host").editor.state().strip() for form in forms)

    def servers(self, address: str) -> tuple[Server, Server | None]:
        """Return the servers entered. Raise InvalidValue, said at its field."""
        sending = _server(self.sending, address)
        return sending, _server(self.receiving, address) if self.fetches.isChecked() else None


def _fields() -> tuple[Field, ...]:
    return (
        Field(name="host", label=translate("accounts", "Server"), required=True),
        Field(
            name="port",
            label=translate("accounts", "Port"),
            kind=FieldKind.NUMBER,
            required=True,
            least=1,
            most=LARGEST_PORT,
        ),
        Field(
            name="security",
            label=translate("accounts", "Encryption"),
            kind=FieldKind.CHOICE,
            required=True,
            choices=tuple(Choice(value=one, text=account_words.security(one)) for one in Security),
        ),
        Field(
            name="user",
            label=translate("accounts", "User name"),
            hint=translate("accounts", "Your address, where this is left empty."),
        ),
    )


def _draft(server: Server) -> ServerDraft:
    return ServerDraft(
        host=server.host,
        port=server.port,
        security=server.security,
        user=server.user,
        fingerprint=server.fingerprint,
    )


def _server(form: Form[ServerDraft], address: str) -> Server:
    """Return what a form holds; an exception for a certificate stays with its host alone."""
    draft = form.value()
    if draft.security is Security.NONE and not is_this_machine(draft.host):
        problem = InvalidValue(field="security", reason=Reason.NEEDS_ENCRYPTION)
        form.show_problem(problem)
        raise problem
    assert draft.port is not None
    before = form.loaded
    is_same = before is not None and (before.host, before.port) == (draft.host, draft.port)
    return Server(
        host=draft.host,
        port=draft.port,
        security=draft.security,
        user=draft.user or address,
        fingerprint=draft.fingerprint if is_same else "",
    )
