"""Files that ship with Kinetrace."""
