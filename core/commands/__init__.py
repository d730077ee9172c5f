"""The subcommands of ``kinetrace``, one file each; the only modules here that print.

Each offers ``add_arguments(parser)``, which imports nothing heavy, and ``run(args) -> int``.
"""
