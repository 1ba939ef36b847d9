"""Carry out tasks on the machines of a Dask cluster."""
