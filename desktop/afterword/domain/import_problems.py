"""Problems with files to be imported: each is told for its file, and the other files go on."""

from afterword.domain.errors import Problem


class UnknownForm(Problem):
    """Nothing in the file tells what it is.

    Facts: path; lacks: "employer" or "role" when only that column is missing, else "".
    """

    code = "unknown_form"


class EmptyFile(Problem):
    """There is nothing in the file. Facts: path."""

    code = "empty_file"


class TooLarge(Problem):
    """The file, or what it unpacks to, is larger than is read. Facts: path, most (in megabytes)."""

    code = "too_large"


class EncryptedFile(Problem):
    """The file is locked by a password. Facts: path."""

    code = "encrypted_file"


class OldSpreadsheet(Problem):
    """The file is a spreadsheet of before 2007 and has to be saved as .xlsx first. Facts: path."""

    code = "old_spreadsheet"


class BrokenFile(Problem):
    """The file is of a known form, and damaged. Facts: path, form, place (where in it, or "")."""

    code = "broken_file"
