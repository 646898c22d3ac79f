"""Who works here (支援する側): implementing body, agency, team, worker, and the login."""
