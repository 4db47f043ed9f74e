"""Problems with files and folders."""

from afterword.domain.errors import Problem


class UnwritableFile(Problem):
    """A file cannot be written; what was there is untouched. Facts: path, detail."""

    code = "unwritable_file"


class UnreadableFile(Problem):
    """A file cannot be read. Facts: path, detail."""

    code = "unreadable_file"
