"""What a brief rests on: the chain from recommendations to arguments and their evidence."""
