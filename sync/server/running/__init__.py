"""The backend as a process, or several beside each other behind one address."""
