"""The providers that are known, each fact with where it was read and when.

Looked up in November 2026. Where nothing else is said, servers, ports, the form of the user name and the page
where access is allowed are those of Thunderbird's public database (github.com/thunderbird/autoconfig, folder
ispdb). The pages where passwords are made are the providers' own.
"""

from afterword.domain.account import Security, Server
from afterword.domain.providers import Needs, Provider, UserForm
from afterword.domain.tokens import SignInServer

TLS, STARTTLS = Security.TLS, Security.STARTTLS

# developers.google.com/identity/protocols/oauth2/native-app; the scope of IMAP and SMTP is that of
# developers.google.com/gmail/imap/xoauth2-protocol. "consent" makes it give a refresh token each time.
GOOGLE = SignInServer(
    authorize="https://accounts.google.com/o/oauth2/v2/auth",
    token="https://oauth2.googleapis.com/token",  # noqa: S106 - an address
    scope="https://mail.google.com/",
    extra=(("access_type", "offline"), ("prompt", "consent")),
)
# learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-
# application-by-using-oauth; "localhost": learn.microsoft.com/entra/identity-platform/reply-url says that the
# port is free there, and that 127.0.0.1 cannot be registered by form.
MICROSOFT = SignInServer(
    authorize="https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    token="https://login.microsoftonline.com/common/oauth2/v2.0/token",  # noqa: S106 - an address
    scope=(
        "offline_access https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All"
    ),
    loopback="localhost",
    extra=(("prompt", "select_account"),),
)


def _names(name: str, endings: str) -> frozenset[str]:
    return frozenset(f"{name}.{ending}" for ending in endings.split())


def _zoho(region: str, *, own: bool = False) -> Provider:
    """Return a data centre of Zoho: www.zoho.com/mail/help/imap-access.html; own domains have own servers."""
    middle, suffix = ("pro", "_own") if own else ("", "")
    regions = {"com": "Zoho Mail", "eu": "Zoho Mail (Europe)", "in": "Zoho Mail (India)"}
    return Provider(
        key=f"zoho_{region}{suffix}",
        name=f"{regions[region]}, own domain" if own else regions[region],
        domains=frozenset() if own else frozenset({f"zoho.{region}", f"zohomail.{region}"}),
        smtp=Server(host=f"smtp{middle}.zoho.{region}", port=465),
        imap=Server(host=f"imap{middle}.zoho.{region}", port=993),
        needs=Needs.APP_PASSWORD_WITH_TWO_STEPS,
        make_at=f"https://accounts.zoho.{region}/home",
        allow_at=f"https://mail.zoho.{region}/",
    )


KNOWN: tuple[Provider, ...] = (
    # App passwords need the two steps: support.google.com/accounts/answer/185833. What is sent by its SMTP
    # server stands under "Sent" by itself: support.google.com/mail/answer/78892.
    Provider(
        key="google",
        name="Gmail, Google Workspace",
        domains=frozenset({"gmail.com", "googlemail.com"}),
        smtp=Server(host="smtp.gmail.com", port=465),
        imap=Server(host="imap.gmail.com", port=993),
        needs=Needs.APP_PASSWORD,
        make_at="https://myaccount.google.com/apppasswords",
        keeps_sent=True,
        issuer="google",
        sign_in=GOOGLE,
    ),
    # OAuth 2 alone since September 2024 (the database above, hotmail.com.xml). Its servers keep what was sent
    # by themselves.
    Provider(
        key="outlook",
        name="Outlook.com, Hotmail, Live",
        domains=(
            frozenset({"msn.com", "windowslive.com"})
            | _names(
                "outlook",
                "com at be cl cz de dk es fr hu ie in it jp kr lv my ph pt sa sg sk co.id co.il co.th com.ar"
                " com.au com.br com.gr com.tr com.vn",
            )
            | _names(
                "hotmail",
                "com be ca cl cz de dk es fi fr gr hu it lt lv my nl no ph rs se sg sk co.id co.il co.in"
                " co.jp co.kr co.th co.uk co.za com.ar com.au com.br com.hk com.tr com.tw com.vn",
            )
            | _names(
                "live",
                "com at be ca cn de dk fi fr hk ie in it jp nl no ru se co.jp co.kr co.uk co.za com.ar com.au"
                " com.mx com.my com.ph com.pt com.sg",
            )
        ),
        smtp=Server(host="smtp-mail.outlook.com", port=587, security=STARTTLS),
        imap=Server(host="outlook.office365.com", port=993),
        needs=Needs.BROWSER,
        keeps_sent=True,
        issuer="microsoft",
        sign_in=MICROSOFT,
    ),
    # 587 with STARTTLS, no passwords: developer.nylas.com/docs/cookbook/email/outlook-smtp-settings.
    Provider(
        key="microsoft365",
        name="Microsoft 365",
        domains=frozenset({"office365.com", "onmicrosoft.com"}),
        smtp=Server(host="smtp.office365.com", port=587, security=STARTTLS),
        imap=Server(host="outlook.office365.com", port=993),
        needs=Needs.BROWSER,
        keeps_sent=True,
        issuer="microsoft",
        sign_in=MICROSOFT,
    ),
    # An app password is needed: help.mailivery.io, "How to create an app password"; the domains of further
    # countries are Yahoo's own, but for yahoo.co.jp.
    Provider(
        key="yahoo",
        name="Yahoo Mail",
        domains=(
            frozenset({"ymail.com", "myyahoo.com", "rocketmail.com"})
            | _names(
                "yahoo",
                "com ca de dk es fr gr ie it no pl ro se co.id co.in co.nz co.th co.uk co.za com.ar com.au"
                " com.br com.co com.hk com.mx com.my com.ph com.sg com.tr com.tw com.vn",
            )
        ),
        smtp=Server(host="smtp.mail.yahoo.com", port=465),
        imap=Server(host="imap.mail.yahoo.com", port=993),
        needs=Needs.APP_PASSWORD,
        make_at="https://login.yahoo.com/account/security",
    ),
    Provider(
        key="aol",
        name="AOL Mail",
        domains=(
            frozenset({"aim.com", "netscape.net", "compuserve.com", "wmconnect.com"})
            | _names("aol", "com de it fr es se co.uk co.nz com.au com.ar com.br com.mx")
        ),
        smtp=Server(host="smtp.aol.com", port=465),
        imap=Server(host="imap.aol.com", port=993),
        needs=Needs.APP_PASSWORD,
        make_at="https://login.aol.com/account/security",
    ),
    # The name part for IMAP, the whole address for SMTP, 587 with STARTTLS alone, an app-specific password:
    # the database above (me.com.xml, after support.apple.com/HT202304).
    Provider(
        key="icloud",
        name="iCloud Mail",
        domains=frozenset({"icloud.com", "me.com", "mac.com"}),
        smtp=Server(host="smtp.mail.me.com", port=587, security=STARTTLS),
        imap=Server(host="imap.mail.me.com", port=993),
        imap_user=UserForm.LOCAL_PART,
        needs=Needs.APP_PASSWORD,
        make_at="https://account.apple.com/",
    ),
    # www.fastmail.com/help/technical/servernamesandports.html: an app password is always needed.
    Provider(
        key="fastmail",
        name="Fastmail",
        domains=_names("fastmail", "com fm cn de es in jp mx net nl to com.au co.uk us org im tw se uk"),
        smtp=Server(host="smtp.fastmail.com", port=465),
        imap=Server(host="imap.fastmail.com", port=993),
        needs=Needs.APP_PASSWORD,
        make_at="https://app.fastmail.com/settings/security",
    ),
    # Access has to be allowed once (the database above); with two steps an application-specific password is
    # needed: github.com/deltachat/provider-db, pull request 264.
    Provider(
        key="gmx_net",
        name="GMX",
        domains=_names("gmx", "net de at ch eu biz org info"),
        smtp=Server(host="mail.gmx.net", port=465),
        imap=Server(host="imap.gmx.net", port=993),
        needs=Needs.APP_PASSWORD_WITH_TWO_STEPS,
        make_at="https://hilfe.gmx.net/",
        allow_at="https://hilfe.gmx.net/pop-imap/einschalten.html",
    ),
    Provider(
        key="gmx_com",
        name="GMX.com",
        domains=_names("gmx", "com us co.uk es fr ca ie it li pt se sg hk ph tw com.br com.my com.tr co.in"),
        smtp=Server(host="mail.gmx.com", port=465),
        imap=Server(host="imap.gmx.com", port=993),
        needs=Needs.APP_PASSWORD_WITH_TWO_STEPS,
        make_at="https://account.gmx.com/",
        allow_at="https://support.gmx.com/pop-imap/imap/imap.html",
    ),
    Provider(
        key="web_de",
        name="WEB.DE",
        domains=frozenset({"web.de"}),
        smtp=Server(host="smtp.web.de", port=465),
        imap=Server(host="imap.web.de", port=993),
        smtp_user=UserForm.LOCAL_PART,
        imap_user=UserForm.LOCAL_PART,
        needs=Needs.APP_PASSWORD_WITH_TWO_STEPS,
        make_at="https://hilfe.web.de/",
        allow_at="https://hilfe.web.de/pop-imap/einschalten.html",
    ),
    Provider(
        key="mail_com",
        name="mail.com",
        domains=frozenset(
            "mail.com mail.org email.com post.com usa.com accountant.com consultant.com dr.com engineer.com"
            " cheerful.com techie.com linuxmail.org europe.com london.com myself.com iname.com"
            " writeme.com".split()
        ),
        smtp=Server(host="smtp.mail.com", port=465),
        imap=Server(host="imap.mail.com", port=993),
        needs=Needs.APP_PASSWORD_WITH_TWO_STEPS,
        make_at="https://support.mail.com/",
        allow_at="https://support.mail.com/",
    ),
    _zoho("com"),
    _zoho("eu"),
    _zoho("in"),
    _zoho("com", own=True),
    _zoho("eu", own=True),
    _zoho("in", own=True),
    # proton.me/support/bridge: a program on this machine, with a certificate it makes for itself.
    Provider(
        key="proton",
        name="Proton Mail (Bridge)",
        domains=frozenset({"proton.me", "protonmail.com", "protonmail.ch", "pm.me"}),
        smtp=Server(host="127.0.0.1", port=1025, security=STARTTLS),
        imap=Server(host="127.0.0.1", port=1143, security=STARTTLS),
        needs=Needs.BRIDGE_PASSWORD,
        make_at="https://proton.me/mail/bridge",
        keeps_sent=True,
    ),
    # The password of the web does not serve: a password for mail is made there (the database above).
    Provider(
        key="t_online",
        name="T-Online, Telekom",
        domains=frozenset({"t-online.de", "magenta.de"}),
        smtp=Server(host="securesmtp.t-online.de", port=465),
        imap=Server(host="secureimap.t-online.de", port=993),
        needs=Needs.MAIL_PASSWORD,
        make_at="https://kundencenter.telekom.de/",
    ),
    Provider(
        key="freenet",
        name="freenet Mail",
        domains=frozenset({"freenet.de"}),
        smtp=Server(host="mx.freenet.de", port=465),
        imap=Server(host="mx.freenet.de", port=993),
        allow_at="https://kundenservice.freenet.de/faq/e-mail-client-mail/pop3-imap-und-smtp-aktivieren/",
    ),
    Provider(
        key="mailbox_org",
        name="mailbox.org",
        domains=frozenset({"mailbox.org"}),
        smtp=Server(host="smtp.mailbox.org", port=465),
        imap=Server(host="imap.mailbox.org", port=993),
        needs=Needs.APP_PASSWORD_WITH_TWO_STEPS,
        make_at=(
            "https://kb.mailbox.org/de/privat/sicherheit-und-privatsphaere/"
            "applikationspasswoerter-fuer-externe-programme/"
        ),
    ),
    Provider(
        key="posteo",
        name="Posteo",
        domains=_names("posteo", "de at be ch co.uk com dk es eu fi fr ie it me net nl no org pl pt se us"),
        smtp=Server(host="posteo.de", port=465),
        imap=Server(host="posteo.de", port=993),
    ),
    Provider(
        key="orange",
        name="Orange (France)",
        domains=frozenset({"orange.fr", "wanadoo.fr"}),
        smtp=Server(host="smtp.orange.fr", port=465),
        imap=Server(host="imap.orange.fr", port=993),
    ),
)


def by_key(key: str) -> Provider | None:
    """Return the provider with this key, or None."""
    return next((one for one in KNOWN if one.key == key), None)
