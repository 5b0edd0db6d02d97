"""Word documents: one version clean, or the way from an old one to it as native tracked changes.

The body holds the text and nothing else, so that accepting all changes gives the new text and rejecting all
the old one; what the report says of the changes stands in comments.
"""

from .redline import Remarks, redline_docx
from .version import Margins, version_docx

__all__ = ["Margins", "Remarks", "redline_docx", "version_docx"]
