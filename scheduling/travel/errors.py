"""What can be wrong with a question about travel, as a code with its values."""

from __future__ import annotations

from scheduling.text import Text, TextValue


class TravelRefused(Exception):
    """A question that cannot be answered; `text` says what is wrong with which thing.

    Codes: travel.no_file, travel.not_a_map, travel.no_streets, travel.cancelled (reading an extract); travel.no_pack,
    travel.pack_missing, travel.no_graph, travel.old_graph, travel.bad_graph (a pack without usable streets);
    travel.no_valhalla, travel.no_tiles (the second choice is not there); travel.bad_point, travel.bad_mode,
    travel.bad_speed, travel.bad_index (a question that makes no sense).
    """

    def __init__(self, code: str, **values: TextValue) -> None:
        super().__init__(f"{code} {values}" if values else code)
        self.text = Text(code, values)
