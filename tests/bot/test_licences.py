"""Licences as files, packages and hosts write them."""

from __future__ import annotations

import pytest

from bot.licences import Licences, asks_for_author

OPEN = "CC0, CC-BY, CC-BY-SA"


@pytest.mark.parametrize(
    ("setting", "licence"),
    [
        (OPEN, "CC0-1.0"),
        (OPEN, "CC-BY-3.0"),
        (OPEN, "CC-BY-4.0"),
        (OPEN, "CC-BY-SA-3.0+"),
        (OPEN, "cc by-sa 4.0"),
        (OPEN, "CC_BY_3.0"),
        (OPEN, "CC-BY-SA"),
        (OPEN, "https://creativecommons.org/licenses/by/4.0/"),
        (OPEN, "Licensed to the public under http://creativecommons.org/licenses/by-sa/3.0/ verify at example.org"),
        (OPEN, "http://creativecommons.org/publicdomain/zero/1.0/"),
        (OPEN, "Creative Commons Attribution 3.0 Unported"),
        (OPEN, "Creative Commons Attribution-ShareAlike 4.0 International"),
        (OPEN, "Licensed under Creative Commons: By Attribution 4.0 License"),
        (OPEN, "GPL-3.0-only OR CC-BY-3.0"),
        (OPEN, "CC-BY-SA-3.0+ OR GPL-2.0-or-later"),
        (OPEN, "CC-BY-4.0 AND CC0-1.0"),
        ("cc-by", "CC-BY-2.5"),
        ("CC-BY-4.0", "CC BY 4.0"),
        ("CC-BY-NC", "Attribution-NonCommercial 3.0 by CC BY-NC 3.0"),
        ("GPL", "GPL-2.0-or-later"),
        ("GPL-2.0", "GPL-2.0-only"),
        ("GPL", "GNU General Public License, version 2"),
        ("GPL", "GPLv3+"),
        ("public domain", "Public Domain"),
        ("BSD, MIT", "BSD-2-Clause"),
        ("all", "© 2007 A Label"),
        (" ALL ", ""),
    ],
)
def test_a_licence_that_is_named_is_covered(setting: str, licence: str) -> None:
    assert Licences.parse(setting).cover(licence)


@pytest.mark.parametrize(
    ("setting", "licence"),
    [
        ("", "CC0-1.0"),
        ("", ""),
        (OPEN, ""),
        (OPEN, "CC-BY-NC-4.0"),
        (OPEN, "CC-BY-NC-ND-4.0"),
        (OPEN, "CC-BY-ND-4.0"),
        (OPEN, "CC-BY-NC-SA-3.0"),
        ("CC-BY", "CC-BY-SA-4.0"),
        ("CC-BY-SA", "CC-BY-4.0"),
        ("CC-BY-4.0", "CC-BY-3.0"),
        ("CC-BY-4.0", "CC-BY"),
        ("CC0", "CC-BY-4.0"),
        (OPEN, "http://creativecommons.org/licenses/by-nc-sa/3.0/"),
        (OPEN, "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0"),
        (OPEN, "Creative Commons Attribution No Derivative Works"),
        (OPEN, "Creative Commons"),
        (OPEN, "Creative Commons Sampling Plus 1.0"),
        (OPEN, "CC-BY-4.0 AND CC-BY-NC-4.0"),
        (OPEN, "CC-BY-4.0 for the words, CC-BY-NC-4.0 for the music"),
        (OPEN, "GPL-2.0-only OR CC-BY-NC-3.0"),
        (OPEN, "© 2007 Successful Bytes"),
        ("GPL", "LGPL-2.1"),
        ("GPL", "AGPL-3.0"),
        ("GPL-2.0", "GPL-3.0-only"),
        ("MIT", "Mitigated"),
        ("MIT", "Not MIT"),
    ],
)
def test_any_other_is_not(setting: str, licence: str) -> None:
    assert not Licences.parse(setting).cover(licence)


@pytest.mark.parametrize(
    "setting", ["yes", "1", "none", "*", "CC", "CC-BYSA", "CC-BX", "all, CC0", "CC0, true", "BY-SA", "CC0; CC-BY", "-"]
)
def test_nonsense_is_an_error_and_not_quietly_nothing(setting: str) -> None:
    with pytest.raises(ValueError, match='empty, "all", or licences'):
        Licences.parse(setting)


@pytest.mark.parametrize(
    ("licence", "asks"),
    [
        ("CC-BY-3.0", True),
        ("CC-BY-SA-3.0+ OR GPL-2.0-or-later", True),
        ("http://creativecommons.org/licenses/by-nc/3.0/", True),
        ("Creative Commons", True),
        ("GPL-2.0-only", True),
        ("FAL-1.2", True),
        ("Free Art License 1.3", True),
        ("EFF-OAL-1.0", True),
        ("CC0-1.0", False),
        ("http://creativecommons.org/publicdomain/mark/1.0/", False),
        ("public domain", False),
        ("MIT", False),
        ("© 2007 A Label", False),
        ("", False),
    ],
)
def test_which_licences_ask_for_the_author(licence: str, asks: bool) -> None:
    assert asks_for_author(licence) is asks
