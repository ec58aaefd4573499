"""The mix of whole rows as a linear program: cheap rows under its prices, branches, the bound."""
