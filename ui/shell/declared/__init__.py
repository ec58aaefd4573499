"""What rooms declare: pages, commands, menus, keys."""
