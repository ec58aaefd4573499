"""The gap map: where a draft has too few and too many, who could, and what is proposed."""
