"""What a change says: its edited places, its sentences side by side, what they hold anyone to or allow."""
