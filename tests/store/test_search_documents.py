"""Tests of what the index is told to hold."""

import pytest

from afterword.store.models import TABLES
from afterword.store.opening_connection import connect_in_memory
from afterword.store.search_documents import DOCUMENTS, LINKS, REACHES, Reach

COLUMNS = {table.table(): set(table.columns()) for table in TABLES}


@pytest.mark.parametrize("noun", DOCUMENTS)
def test_a_document_reads_columns_that_are_there(noun: str) -> None:
    assert DOCUMENTS[noun].reads <= COLUMNS[noun]


@pytest.mark.parametrize("reach", REACHES, ids=lambda reach: f"{reach.table}-{reach.noun}")
def test_a_reach_reads_columns_that_are_there_and_finds_ids(reach: Reach) -> None:
    assert reach.columns <= COLUMNS[reach.table]
    assert reach.noun in DOCUMENTS
    assert connect_in_memory().run(reach.query.format(ids="(1, 2)")).fetchall() == []


def test_links_belong_to_nouns_that_are_found_by_them() -> None:
    owners = {table.table(): table.owner() for table in TABLES if table.owner() != table.table()}
    assert dict(LINKS) == owners
