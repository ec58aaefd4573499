"""Who works when: read a period, edit it, have it suggested, explain it, publish it."""
