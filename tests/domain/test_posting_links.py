"""When two links name the same posting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.domain.posting_links import names_one_posting, posting_key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "http://www.linkedin.com/jobs/view/4071234567",
            "https://linkedin.com/jobs/view/4071234567/?trk=x&refId=y",
        ),
        (
            "https://www.linkedin.com/jobs/view/data-engineer-at-acme-4071234567",
            "https://www.linkedin.com/jobs/search/?currentJobId=4071234567&geoId=1",
        ),
        ("https://boards.greenhouse.io/acme/jobs/55?gh_src=a", "boards.greenhouse.io/acme/jobs/55"),
        ("https://ACME.com/jobs/1/", "http://www.acme.com/jobs/1#apply"),
        ("https://indeed.com/viewjob?jk=abc&from=serp&utm_source=x", "https://www.indeed.com/viewjob?jk=abc"),
        ("https://acme.com/j?b=2&a=1", "https://acme.com/j?a=1&b=2"),
    ],
)
def test_the_same_posting(first: str, second: str):
    assert posting_key(first) == posting_key(second) != ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://indeed.com/viewjob?jk=abc", "https://indeed.com/viewjob?jk=abd"),
        ("https://acme.com/jobs/1", "https://acme.com/jobs/2"),
        ("https://acme.com/#/jobs/1", "https://acme.com/#/jobs/2"),
    ],
)
def test_two_postings(first: str, second: str):
    assert posting_key(first) != posting_key(second)


@pytest.mark.parametrize(
    "text", ["", "see mail", "mailto:x@y.org", "-", "http://", "http://[bad", "ftp://acme.com/x"]
)
def test_what_is_no_link_has_no_key(text: str):
    assert posting_key(text) == ""


def test_a_number_names_one_posting_and_a_careers_page_does_not():
    assert names_one_posting(posting_key("https://acme.com/jobs/991122"))
    assert not names_one_posting(posting_key("https://acme.com/careers"))


@given(st.text(max_size=80))
def test_no_text_does_harm(text: str):
    assert posting_key(posting_key(text)) is not None
