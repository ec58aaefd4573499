"""English and Dutch of the window."""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QTranslator

from ui.i18n import build
from ui.i18n.speak import PSEUDO
from ui.parts.controls.search_field import SearchField
from ui.parts.fields.text_field import TextField


def test_dutch_reaches_widgets_and_what_is_derived_from_them(qtbot, dress):
    """Each `tr` is found under the class that wrote it, also from a subclass."""

    class NameField(TextField):
        pass

    dress(language="nl")
    search, name = SearchField("Zoek"), NameField("Naam", required=True)
    for widget in (search, name):
        qtbot.addWidget(widget)
    assert search._clear.accessibleName() == "Zoekveld wissen"
    assert name.trouble() == "Dit is nodig."


def test_english_comes_back(qtbot, dress):
    """Translators of the former language do not stay behind."""
    dress(language="nl")
    dress(language="en")
    assert QCoreApplication.translate("SearchField", "Clear search") == "Clear search"


def test_the_long_language_is_a_third_longer_and_keeps_placeholders(dress):
    """What was never translated stands out, and `.format` still works."""
    dress(language=PSEUDO)
    said = QCoreApplication.translate("Header", "Undo: {what}")
    assert said.format(what="give") == "[Úndó: give ~]"
    long = QCoreApplication.translate("Header", "Everything is kept here and nothing is sent")
    assert len(long) >= 1.3 * len("Everything is kept here and nothing is sent")


def test_placeholders_are_the_same_in_both_languages():
    """A placeholder that is missing or misspelt in Dutch would break the page only for Dutch eyes."""
    for path in build.FOLDER.glob("*_nl.ts"):
        for message in ElementTree.parse(path).iter("message"):
            english, dutch = message.findtext("source", ""), message.findtext("translation", "")
            if dutch:
                assert _braces(english) == _braces(dutch), (path.name, english, dutch)


def test_filling_enters_only_what_is_unfinished(tmp_path):
    """A translation that a person wrote is never overwritten."""
    (tmp_path / "sample_nl.ts").write_text(
        '<TS version="2.1" language="nl"><context><name>A</name>'
        "<message><source>Save</source><translation>Bewaren</translation></message>"
        '<message><source>Open</source><translation type="unfinished"></translation></message>'
        '<message><source>Shut</source><translation type="unfinished"></translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )
    assert [one.source for one in build.unfinished(tmp_path)] == ["Open", "Shut"]
    assert build.fill({"Save": "Opslaan", "Open": "Openen"}, tmp_path) == 1
    assert [str(one) for one in build.unfinished(tmp_path)] == ["sample: A: 'Shut'"]
    target = tmp_path / "sample.qm"
    build.release(tmp_path, target)
    spoken = QTranslator()
    assert spoken.load(str(target))
    assert spoken.translate("A", "Save") == "Bewaren"
    assert spoken.translate("A", "Open") == "Openen"


def test_shell_and_parts_say_everything_in_dutch():
    """No unfinished string in what every page shares."""
    assert [str(one) for one in build.unfinished() if one.room in ("shell", "theme")] == []


def _braces(text: str) -> list[str]:
    import re

    return sorted(re.findall(r"\{[^}]*\}", text))
