"""Takes the process with it when it is imported, as a broken shared library does."""

import os

os.write(2, b"libsolver.so: symbol not found\n")
os._exit(3)
