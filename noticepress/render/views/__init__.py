"""What templates are given: frozen values in which everything is decided and said already."""
