"""Whytune's recommender: music, text and tastes as vectors. It knows no Discord and no person."""
