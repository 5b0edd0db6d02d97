"""The composition root: the whole program in the order in which it happens.

``reading`` turns files into documents and documents into a site, ``comparing`` judges two versions,
``building`` publishes, ``references`` finds the version that a command names. Import from these: a build
of an unchanged site must not pay for what it does not use.
"""
