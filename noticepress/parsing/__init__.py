"""Source → Version: ordered, named rules make the clause tree."""
