"""Pictures of figures, painted by hand: stacked bars, months, heat."""
