"""The planner: plain problem in, plain answer out; a library of its own."""
