"""The whole program in the order in which it happens."""
