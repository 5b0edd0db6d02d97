"""Version → Document: topics, and facts by one annotator a file."""
