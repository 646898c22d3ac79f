"""People: mine and my team's, finding them, and the page of one of them."""
