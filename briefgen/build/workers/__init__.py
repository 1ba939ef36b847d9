"""Carry out tasks in processes of this machine, each of which may die without harm to the rest."""
