"""The page where one says who the provider is and how one signs in there, with what that needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from afterword.adapters.shipped_clients import client_of
from afterword.domain.account import Account, SignIn
from afterword.domain.errors import InvalidValue
from afterword.domain.providers import Provider, with_servers
from afterword.domain.tokens import Client
from afterword.qtmodels.choices import Choice
from afterword.services.account_check import Attempt
from afterword.ui.choice_box import ChoiceBox
from afterword.ui.fields import Field, FieldKind
from afterword.ui.flow import FlowLayout
from afterword.ui.forms import Form
from afterword.ui.parts import Parts
from afterword.ui.pieces import label, link, prose, stack
from afterword.ui.settings import account_words
from afterword.ui.settings.account_password import PasswordField
from afterword.ui.settings.account_servers import ServersBox
from afterword.ui.settings.account_try import open_in_browser
from afterword.ui.settings.store_note import StoreNote
from afterword.ui.tokens import Step, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """The client as it is entered."""

    client_id: str = ""
    client_secret: str = field(default="", repr=False)


class SignInPage(QWidget):
    """`changed` comes when the way of signing in, and so the verb of the button below, may be another."""

    changed = Signal()

    def __init__(self, parts: Parts, providers: Sequence[Provider]) -> None:
        super().__init__()
        self._parts = parts
        self._providers = {one.key: one for one in providers}
        self._account: Account | None = None
        self._before: Account | None = None
        self._make()
        self._lay_out()
        self.box.chosen.connect(self._choose_provider)
        self.way.chosen.connect(self._show)
        self.password.changed.connect(self.changed)
        self.note.said.connect(self.password.ask_store)
        self.note.said.connect(self.changed)

    @property
    def provider(self) -> Provider | None:
        """The provider chosen, None for another one."""
        return self._providers.get(self.box.value or "")

    @property
    def sign_in(self) -> SignIn:
        """The way of signing in chosen."""
        ways = self._ways()
        return self.way.value if self.way.value in ways else ways[0]

    def load(self, account: Account, provider: Provider | None, *, before: Account | None = None) -> None:
        """Show an account, and with `before` what it was; the servers of a new one are its provider's."""
        self._account, self._before = account, before
        is_new = before is None
        self.box.choose(provider.key if provider is not None else "")
        self._offer_ways()
        self.way.choose(self._ways()[0] if is_new else account.sign_in)
        self.password.load(account, is_new=is_new)
        self.client.load(Registered(client_id=account.client_id))
        if is_new:
            self._load_servers()
        else:
            self.servers.load(account)
        self.toggle.setChecked(False)
        self._show()
        self.note.look()

    def rename(self, name: str) -> None:
        """Take another name; what was entered stays."""
        if self._account is not None:
            self._account = replace(self._account, name=name)

    def look_at_first(self) -> None:
        """Move the focus to what has to be entered."""
        if self.sign_in is SignIn.PASSWORD:
            self.password.line.setFocus()
        elif self.needs_client:
            self.client.focus_first()
        else:
            self.box.setFocus()

    @property
    def needs_client(self) -> bool:
        """Whether the user has to enter a client id, as the packager shipped none."""
        provider = self.provider
        return provider is not None and client_of(provider.issuer) is None

    def attempt(self) -> Attempt:
        """Return what is to be tried. Raise InvalidValue, said at its field."""
        assert self._account is not None
        provider = self.provider
        account = replace(
            self._account,
            provider=provider.key if provider is not None else "",
            sign_in=self.sign_in,
            keeps_sent=provider.keeps_sent if provider is not None else False,
            client_id="",
        )
        guesses = provider is None and self.servers.is_blank
        if not guesses:
            try:
                smtp, imap = self.servers.servers(account.address)
            except InvalidValue:
                self.toggle.setChecked(True)
                raise
            account = replace(account, smtp=smtp, imap=imap)
        if self.sign_in is SignIn.OAUTH2:
            return self._by_browser(account)
        password = self.password.value(provider, is_needed=guesses or self._is_needed(account))
        return Attempt(account=account, password=password, guesses=guesses)

    # Inside

    def _by_browser(self, account: Account) -> Attempt:
        provider = self.provider
        assert provider is not None
        client = client_of(provider.issuer)
        if client is None:
            given = self.client.value()
            client = Client(id=given.client_id, secret=given.client_secret)
        return Attempt(account=replace(account, client_id=client.id), client=client)

    def _is_needed(self, account: Account) -> bool:
        """Return whether nothing can be kept without a password: not where something else changes alone."""
        before = self._before
        return before is None or account == before or account.sign_in is not before.sign_in

    def _ways(self) -> tuple[SignIn, ...]:
        provider = self.provider
        return provider.ways if provider is not None else (SignIn.PASSWORD,)

    def _offer_ways(self) -> None:
        provider = self.provider
        self.way.offer(Choice(value=one, text=account_words.way(one, provider)) for one in self._ways())
        if self.way.value is None:
            self.way.choose(self._ways()[0])

    def _choose_provider(self) -> None:
        self._offer_ways()
        self._load_servers()
        self._show()

    def _load_servers(self) -> None:
        provider = self.provider
        if provider is None or self._account is None:
            self.servers.load_blank()
        else:
            self.servers.load(with_servers(self._account, provider))

    def _show(self) -> None:
        """Show what the provider and the way chosen need, and nothing else."""
        provider, by_browser = self.provider, self.sign_in is SignIn.OAUTH2
        self._need.setText(account_words.need(provider, self.sign_in))
        self._way_label.setVisible(len(self._ways()) > 1)
        self.way.setVisible(len(self._ways()) > 1)
        self.password.name_for(provider)
        self.password.setVisible(not by_browser)
        self.client.setVisible(by_browser and self.needs_client)
        self._client_help.setVisible(by_browser and self.needs_client)
        if by_browser and provider is not None:
            self._client_help.setText(account_words.client_help(provider))
        self._show_links(provider)
        self.servers.say(
            self.tr("Left empty, the usual names are tried: smtp, imap and mail before the domain.")
            if provider is None
            else ""
        )
        self.changed.emit()

    def _show_links(self, provider: Provider | None) -> None:
        by_browser = self.sign_in is SignIn.OAUTH2
        makes = provider is not None and bool(provider.make_at) and not by_browser
        self.make_link.setVisible(makes)
        if provider is not None:
            self.make_link.setText(account_words.make_verb(provider))
        self.allow_link.setVisible(provider is not None and bool(provider.allow_at))
        self._links.setVisible(makes or self.allow_link.isVisibleTo(self._links))

    def _make(self) -> None:
        theme = self._parts.desk.theme
        choices = [Choice(value=one.key, text=one.name) for one in self._providers.values()]
        choices.append(Choice(value="", text=self.tr("Another provider")))
        self.box = ChoiceBox(choices, theme=theme, searchable=False)
        self.box.setAccessibleName(self.tr("Provider"))
        self._need = prose("", tone=Tone.QUIET)
        self.make_link = link("", clicked=lambda: self._open(lambda one: one.make_at))
        self.allow_link = link(
            self.tr("Allow mail programs first"), clicked=lambda: self._open(lambda one: one.allow_at)
        )
        self.way = ChoiceBox((), theme=theme, searchable=False)
        self.way.setAccessibleName(self.tr("Sign in with"))
        self.password = PasswordField(self._parts)
        self.client: Form[Registered] = Form(
            (
                Field(name="client_id", label=self.tr("Client ID"), required=True),
                Field(
                    name="client_secret",
                    label=self.tr("Client secret"),
                    kind=FieldKind.SECRET,
                    hint=self.tr("Only where the provider gave you one."),
                ),
            ),
            desk=self._parts.desk,
        )
        self._client_help = prose("", tone=Tone.QUIET)
        self.note = StoreNote(self._parts)
        self.servers = ServersBox(desk=self._parts.desk)
        self.toggle = link(self.tr("Servers"), clicked=lambda: None)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show_servers)

    def _lay_out(self) -> None:
        theme = self._parts.desk.theme
        column = stack(space=theme.space(1))
        column.addWidget(self._labelled(self.tr("Provider"), self.box))
        column.addWidget(self.box)
        column.addWidget(self._need)
        self._links = QWidget()
        flow = FlowLayout(space=theme.space(2))
        flow.addWidget(self.make_link)
        flow.addWidget(self.allow_link)
        self._links.setLayout(flow)
        column.addWidget(self._links)
        column.addSpacing(theme.space(1))
        self._way_label = self._labelled(self.tr("Sign in with"), self.way)
        column.addWidget(self._way_label)
        column.addWidget(self.way)
        for widget in (self.password, self._client_help, self.client):
            column.addWidget(widget)
        column.addWidget(self.note)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.servers)
        column.addStretch(1)
        self.setLayout(column)
        self._show_servers(False)

    def _show_servers(self, on: bool) -> None:
        self._parts.desk.theme.dress(self.toggle, "chevron-down" if on else "chevron-right", Tone.ACCENT)
        self.servers.setVisible(on)
        self.changed.emit()

    def _open(self, page: Callable[[Provider], str]) -> None:
        if self.provider is not None:
            open_in_browser(page(self.provider))

    def _labelled(self, text: str, buddy: QWidget) -> QLabel:
        made = label(text, step=Step.SMALL, tone=Tone.QUIET)
        made.setBuddy(buddy)
        return made
