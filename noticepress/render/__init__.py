"""Site → pages, reports, feeds; and the publisher that swaps them into place."""
