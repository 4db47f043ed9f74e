from collections import Counter

from afterword.domain.account import Security, is_this_machine
from afterword.domain.providers import Needs
from afterword.domain.providers_known import KNOWN, by_key


def test_each_domain_and_key_belongs_to_one_provider():
    domains = Counter(domain for one in KNOWN for domain in one.domains)
    assert [domain for domain, times in domains.items() if times > 1] == []
    assert len({one.key for one in KNOWN}) == len(KNOWN)
    assert len({one.name for one in KNOWN}) == len(KNOWN)


def test_every_connection_is_encrypted_and_every_port_fits_its_security():
    ports = {Security.TLS: {465, 993}, Security.STARTTLS: {587, 143}}
    for one in KNOWN:
        for server in (one.smtp, one.imap):
            assert is_this_machine(server.host) or server.port in ports[server.security], one.key


def test_who_needs_another_password_tells_where_it_is_made():
    plain = {Needs.PASSWORD, Needs.BROWSER}
    assert [one.key for one in KNOWN if one.needs not in plain and not one.make_at] == []


def test_who_needs_the_browser_can_be_signed_in_to_by_it():
    assert [one.key for one in KNOWN if one.needs is Needs.BROWSER and one.sign_in is None] == []
    for one in KNOWN:
        if one.sign_in is not None:
            assert one.issuer
            assert one.sign_in.authorize.startswith("https://")
            assert one.sign_in.token.startswith("https://")


def test_every_page_is_reached_encrypted():
    pages = [page for one in KNOWN for page in (one.make_at, one.allow_at) if page]
    assert all(page.startswith("https://") for page in pages)


def test_a_provider_is_found_by_its_key():
    found = by_key("fastmail")
    assert found is not None
    assert found.name == "Fastmail"
    assert by_key("nobody") is None
