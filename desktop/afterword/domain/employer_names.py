"""Names of employers: when two spellings name the same one."""

import re
from functools import lru_cache

from afterword.domain.names import sort_key

# Legal forms, folded and without dots: they say how an employer is registered, not who it is.
_LEGAL = frozenset(
    "ltd limited llc llp lp inc incorporated corp corporation co company plc pllc pty pte pvt private gmbh "
    "mbh ag kg kgaa ohg gbr ug ev eg se eingetragene sa sas sasu sarl eurl sca snc spa srl sl slu sau sccl "
    "bv nv vof cv bvba sprl ab as asa aps oy oyj hf ehf kk spzoo sro doo dd kft zrt nyrt ood eood ooo oao "
    "zao pao tov ltda eireli cia sdn bhd tbk jsc pjsc fze fzco fzllc dmcc".split()
)
_LONG_FORMS = re.compile(
    r"\b(?:gesellschaft mit beschrankter haftung|haftungsbeschrankt|aktiengesellschaft|"
    r"kommanditgesellschaft|societe anonyme|sociedad anonima|besloten vennootschap|naamloze vennootschap|"
    r"limited liability company|public limited company)\b"
)
_DOTTED = re.compile(r"\b(?:\w\.\s?){1,5}(?:\w\b)?")
_AND = re.compile(r"[&+]")
_POLISH = re.compile(r"\bsp z ?o ?o\b")
_NOT_WORD = re.compile(r"[^\w]+")


@lru_cache(maxsize=50_000)
def employer_key(name: str) -> str:
    """Return what the spellings of one employer's name have in common.

    Capitals, accents, dots, "and" or "&", a leading article and legal forms at the end (Ltd, GmbH & Co. KG,
    Inc., S.A. …) do not count. A name that is nothing but such forms keeps them.
    """
    folded = sort_key(name)
    folded = _DOTTED.sub(lambda match: match[0].replace(".", "").replace(" ", ""), folded)
    folded = _LONG_FORMS.sub(" ", _AND.sub(" and ", folded.replace("'", "").replace("’", "")))
    folded = " ".join(_NOT_WORD.sub(" ", folded).replace("_", " ").split())
    words = _POLISH.sub(" ", folded).split() or folded.split()
    kept = list(words)
    while len(kept) > 1 and (kept[-1] in _LEGAL or kept[-1] == "and"):
        kept.pop()
    if len(kept) > 1 and kept[0] == "the":
        kept.pop(0)
    return " ".join(kept) or sort_key(name) or name.strip()


def role_key(role: str) -> str:
    """Return what the spellings of one role have in common: capitals, accents, punctuation and the marks
    of all genders (m/w/d) do not count."""
    return _role_key(role)


@lru_cache(maxsize=50_000)
def _role_key(role: str) -> str:
    folded = _GENDERS.sub(" ", sort_key(role))
    return " ".join(_ROLE_BREAK.sub(" ", folded).split()) or sort_key(role) or role.strip()


_GENDERS = re.compile(
    r"[\(\[]?\b(?:[mwfdxih]|div)(?:\s?[/|]\s?(?:[mwfdxih]|div)){1,3}\b[\)\]]?|\(all genders?\)|\bh/f\b"
)
_ROLE_BREAK = re.compile(r"[^\w+#.]+")  # C++, C# and .NET are not C and NET
