"""Figures: what a brief shows in pictures, and the same for other programs."""
