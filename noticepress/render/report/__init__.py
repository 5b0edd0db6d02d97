"""What the pages and papers of the full change report show."""
