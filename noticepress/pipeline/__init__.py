"""The composition root: the whole program in the order in which it happens.

``reading`` turns files into documents and documents into a site, ``comparing`` judges two versions,
``building`` publishes, ``references`` finds the version that a command names.
"""

from .building import Built, Options, build, render_site
from .comparing import report
from .reading import SiteRead, read_document, read_site
from .references import resolve

__all__ = [
    "Built",
    "Options",
    "SiteRead",
    "build",
    "read_document",
    "read_site",
    "render_site",
    "report",
    "resolve",
]
