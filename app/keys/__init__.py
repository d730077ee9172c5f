"""Every command and key: the tables that menus, keyboard and help read."""
