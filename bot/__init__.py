"""Whytune's bot: people, platforms and what is kept of them. It does no mathematics."""
