"""Values that stand side by side: two people wrote the same field and neither had seen the other's."""
