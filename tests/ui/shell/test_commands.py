"""The one registry of commands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.sample_room import sample_room, sample_rooms
from ui.shell import window_commands
from ui.shell.declared.commands import command, declared_in
from ui.shell.declared.needs import Fits, Need
from ui.shell.declared.ranking import best
from ui.shell.declared.registry import Registry, keys_text
from ui.shell.declared.rooms import find_rooms

OWN = declared_in(window_commands, "window")


class NoStage:
    def page_now(self):
        return "roster"

    def page_of(self, key):
        return None

    def show_page(self, key, target=""):
        return None


def test_keys_are_made_of_room_and_function():
    """`window.palette` is the function `palette` of the window's commands; nobody writes keys by hand."""
    assert "window.palette" in {one.key for one in OWN}
    assert all(one.room == "window" for one in OWN)


@pytest.mark.parametrize("words", ["vergrendel", "lock", "slot", "pin"])
def test_synonyms_in_both_languages_find_the_same(words):
    """A person types what she calls it."""
    assert best(OWN, words, at_most=1)[0].name == "lock"


def test_every_word_must_answer():
    """Two words narrow the search, they do not widen it."""
    assert best(OWN, "lock banana", at_most=5) == []


def test_a_title_beats_a_synonym():
    """`undo` finds Undo before what merely mentions it."""
    assert best(OWN, "undo", at_most=3)[0].name == "undo"


def test_two_commands_on_one_key_are_refused():
    """Qt would silently do neither; we say which two."""
    room = sample_room("roster")
    twin = replace(room.commands[0], name="twin")
    with pytest.raises(ValueError, match=r"Ctrl\+Shift\+S is bound to roster.suggest and to roster.twin"):
        Registry((), [replace(room, commands=(room.commands[0], twin))], NoStage(), None)


def test_a_page_may_not_take_a_key_of_the_window():
    """Ctrl+K is the palette on every page."""
    room = sample_room("roster")
    thief = replace(room.commands[0], keys=("Ctrl+K",))
    with pytest.raises(ValueError, match=r"Ctrl\+K"):
        Registry(OWN, [replace(room, commands=(thief,))], NoStage(), None)


def test_two_pages_may_use_the_same_key():
    """Only one of them shows at a time."""
    Registry(OWN, sample_rooms(), NoStage(), None)


def test_the_finished_rooms_agree_with_each_other(qapp):
    """Whatever rooms there are today: titles are not empty, synonyms exist in Dutch, no key is taken twice."""
    rooms = find_rooms()
    registry = Registry(OWN, rooms, NoStage(), None)
    for one in registry.commands:
        assert one.title().strip(), one.key
        assert one.dutch.strip() or not one.listed, f"{one.key} has no Dutch synonyms"


class OnePage(NoStage):
    """Shows a page at once, and keeps the reasons that were told."""

    def __init__(self) -> None:
        self.page, self.told = object(), []

    def page_of(self, key):
        return self.page if key == "roster" else None

    def show_page(self, key, target=""):
        return self.page

    def tell_why(self, words):
        self.told.append(words)

    def when_read(self, then):
        then()


def declared(name, title, *, room="roster", needs=(), given=None, **more):
    """A command of a test's own."""
    made = command(changes=False, title=lambda: title, needs=needs, **more)(lambda *on: given.append((name, *on)))
    return replace(made, name=name, room=room)


def test_what_is_not_possible_comes_last_and_says_why():
    """Grey behind the rest; left out where nobody could do anything about it; the same title once."""
    never = Need(lambda _page: False, lambda: "Choose a day first.")
    made = (
        declared("a", "Swap a shift", needs=never),
        declared("b", "Swap two weeks"),
        declared("c", "Swap nothing", needs=Need(lambda _page: False)),
        declared("d", "Swap two weeks", room="visits"),
    )
    stage = OnePage()
    rooms = [
        replace(sample_room(key), commands=tuple(o for o in made if o.room == key)) for key in ("roster", "visits")
    ]
    registry = Registry((), rooms, stage, None)
    assert [one.name for one in registry.find("swap")] == ["b", "a"]
    assert [registry.why_not(one) for one in registry.find("swap")] == ["", "Choose a day first."]
    assert registry.page_of(made[1]) == ""
    assert registry.page_of(made[3]) == "Roster"
    registry.run(made[0])
    assert stage.told == ["Choose a day first."]


def test_a_command_is_about_what_is_chosen_or_what_a_menu_says():
    """The palette gives it the page's choice, a menu the thing under the hand; without either it asks for one."""
    given, chosen = [], [None]
    one = declared(
        "end",
        "End the care",
        given=given,
        about=lambda _page: chosen[0],
        needs=Fits(lambda care: care is not None, lambda: "Choose a care first."),
        line=lambda _page, care: f"End {care}",
    )
    assert one.missing("page").why() == "Choose a care first."
    one.on("wash").act("page")
    chosen[0] = "meal"
    one.act("page")
    assert given == [("end", "page", "wash"), ("end", "page", "meal")]
    assert (one.words("page"), one.on("wash").words("page")) == ("End meal", "End wash")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("help", "shortcuts"),
        ("helper", "added"),
        ("undoo", "undo"),
        ("shorcuts", "shortcuts"),
        ("afsluten", "close"),
    ],
)
def test_a_whole_word_beats_a_beginning_and_a_slip_is_forgiven_where_nothing_fits(words, first):
    """`help` is help before it is the beginning of a helper."""
    assert best((declared("added", "Helper added"), *OWN), words, at_most=1)[0].name == first


def test_keys_are_shown_as_people_read_them():
    """`Ctrl Shift S`; a plus that is a key stays."""
    assert keys_text("Ctrl+Shift+S") == "Ctrl Shift S"
    assert keys_text("Ctrl++") == "Ctrl +"
    assert keys_text("?") == "?"
