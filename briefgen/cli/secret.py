"""Name where the secret of keyed fingerprints is found."""

KEY = "BRIEFGEN_FINGERPRINT_KEY"
"""The environment variable that holds it; a command line would show it to everybody on the machine,
and to the shell's history."""
