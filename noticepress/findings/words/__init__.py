"""What the words of one text tell: lists, who acts, with what force; and texts put alike to be compared."""
