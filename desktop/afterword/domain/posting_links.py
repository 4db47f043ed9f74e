"""Links to postings: when two of them name the same posting."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

# Parameters that tell where a visitor came from, not which posting is meant.
_TRACKING = re.compile(
    r"utm_.*|ref|refid|referer|referrer|src|source|trk|trackingid|trk.*|gclid|fbclid|msclkid|mc_[a-z]+|_ga|"
    r"_gl|"
    r"origin|lever-source.*|gh_src|ebp|lipi|recommendedflavor|position|pagenum|from|vjs|advn|adid|sjdu|acatk|"
    r"pub|tk|iaal|si_src|jobboardsource|campaign.*|medium|session.*|sid",
    re.IGNORECASE,
)
_LINKEDIN = re.compile(r"(?:currentjobid=|/jobs/view/(?:[^/?#]*-)?)(\d+)", re.IGNORECASE)
_QUICK = re.compile(r"https?://(?:[a-z]{2,3}\.)?linkedin\.com/jobs/view/(\d+)/?$")
_LINKEDIN_KEY = "linkedin.com/jobs/"
_TELLING = re.compile(r"\d{5,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", re.IGNORECASE)


def posting_key(link: str) -> str:
    """Return what two links to the same posting have in common, or "" when the text is no link.

    Scheme, www, capitals of the host, tracking parameters, fragments and a last slash do not count.
    """
    if not link:
        return ""
    if quick := _QUICK.match(link):
        return _LINKEDIN_KEY + quick[1]
    text = link.strip()
    if "@" in text.partition("?")[0]:
        return ""
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if "." not in host or " " in host or parts.scheme.lower() not in ("http", "https"):
        return ""
    if host.endswith("linkedin.com") and (found := _LINKEDIN.search(text)):
        return _LINKEDIN_KEY + found[1]
    query = sorted(
        (name.lower(), value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name)
    )
    fragment = parts.fragment if "/" in parts.fragment or _TELLING.search(parts.fragment) else ""
    path = unquote(parts.path).rstrip("/")
    tail = "".join(f"&{name}={value}" for name, value in query)
    return f"{host}{path}{tail}{'#' + fragment if fragment else ''}"


def names_one_posting(key: str) -> bool:
    """Return whether a key has a number that a site gives to one posting, unlike a whole careers page."""
    return key.startswith(_LINKEDIN_KEY) or _TELLING.search(key) is not None
