"""Committees and working groups (検討委員会・作業部会): series of meetings and what came of them."""
