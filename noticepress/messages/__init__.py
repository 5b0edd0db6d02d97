"""How a message (an id and values) becomes a sentence of a language, through gettext catalogues."""
