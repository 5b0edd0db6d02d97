"""The new version as a Word document in which the way from the old one stands as native tracked changes.

The body holds the text and nothing else, so that accepting all changes gives the new text and rejecting all
the old one; what the report says of the changes stands in comments.
"""

from .redline import Remarks, redline_docx

__all__ = ["Remarks", "redline_docx"]
