"""What is open and what a person decides about it: edits, undo, saving, recovery, measures."""
