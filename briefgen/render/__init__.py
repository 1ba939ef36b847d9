"""Views -> Markdown, HTML, PDF and pictures."""
