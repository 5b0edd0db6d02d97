"""Two documents of one edition → what changed."""
