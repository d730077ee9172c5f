"""What the operating system is asked for: processes, locks, whole files, signals."""
