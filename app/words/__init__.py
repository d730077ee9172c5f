"""What is said: languages, the core's texts, numbers and times in words."""
