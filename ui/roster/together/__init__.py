"""Making a roster together: phases, wishes, gaps, the ledger of fairness, alternatives."""
