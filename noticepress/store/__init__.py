"""What is remembered beside the content."""
