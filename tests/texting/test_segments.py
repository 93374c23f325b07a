"""How many parts a text costs, counted by hand and by smsutil."""

from __future__ import annotations

import pytest
import smsutil
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.texting.segments import (
    GSM_7,
    GSM_BASIC,
    GSM_EXTENSION,
    MAX_COSTLY,
    UCS_2,
    count,
    replacement,
    without_replacement,
)

EMOJI = "😀"


@pytest.mark.parametrize(
    ("text", "encoding", "units", "parts", "left"),
    [
        ("", GSM_7, 0, 0, 160),
        ("a", GSM_7, 1, 1, 159),
        ("a" * 160, GSM_7, 160, 1, 0),
        ("a" * 161, GSM_7, 161, 2, 145),
        ("a" * 306, GSM_7, 306, 2, 0),
        ("a" * 307, GSM_7, 307, 3, 152),
        ("€" * 80, GSM_7, 160, 1, 0),
        ("€" * 80 + "a", GSM_7, 161, 2, 144),
        # A pair never begins at the last septet of a part, so one septet is lost.
        ("a" * 152 + "€" + "a" * 151, GSM_7, 305, 2, 0),
        ("a" * 152 + "€" + "a" * 152, GSM_7, 306, 3, 152),
        ("a" * 151 + "€" + "a" * 153, GSM_7, 306, 2, 0),
        ("é\n@_Ωà", GSM_7, 6, 1, 154),
        ("^{}\\[~]|€\f", GSM_7, 20, 1, 140),
        ("й", UCS_2, 1, 1, 69),
        ("й" * 70, UCS_2, 70, 1, 0),
        ("й" * 71, UCS_2, 71, 2, 63),
        (EMOJI * 35, UCS_2, 70, 1, 0),
        # 67 is odd, so each part of surrogate pairs holds 33 of them.
        (EMOJI * 36, UCS_2, 72, 2, 61),
        ("й" * 66 + EMOJI + "й" * 65, UCS_2, 133, 2, 0),
        ("й" * 66 + EMOJI + "й" * 66, UCS_2, 134, 3, 66),
        ("a" * 160 + "й", UCS_2, 161, 3, 40),
        ("{" + "й", UCS_2, 2, 1, 68),
        ("`", UCS_2, 1, 1, 69),
        ("\x1b", UCS_2, 1, 1, 69),
        ("\0" * 80, UCS_2, 80, 2, 54),
        ("\ud83d" * 70, UCS_2, 70, 1, 0),
        ("\ud83d\ude00" * 36, UCS_2, 72, 2, 61),
    ],
)
def test_parts_counted_by_hand(text: str, encoding: str, units: int, parts: int, left: int) -> None:
    segments = count(text)
    assert (segments.encoding, segments.units) == (encoding, units)
    assert (segments.parts, segments.left_in_part) == (parts, left)


def test_the_alphabet_has_all_of_3gpp_23_038() -> None:
    # 128 positions, one of them escape.
    assert len(set(GSM_BASIC)) == len(GSM_BASIC) == 127
    assert len(set(GSM_EXTENSION)) == len(GSM_EXTENSION) == 10
    assert not set(GSM_BASIC) & set(GSM_EXTENSION)


@pytest.mark.parametrize(
    ("text", "units", "over"),
    [
        ("a" * 1000, 1000, False),
        ("a" * 1001, 1001, True),
        ("€" * 1000, 1000, False),
        (EMOJI * 500, 1000, False),
        (EMOJI * 500 + "a", 1001, True),
        ("\ud83d\ude00" * 500, 1000, False),
    ],
)
def test_the_limit_counts_utf16_units(text: str, units: int, over: bool) -> None:
    segments = count(text)
    assert (segments.utf16_units, segments.over_limit) == (units, over)


def test_characters_that_force_ucs_2_are_listed() -> None:
    assert count("plain €").costly == ()
    assert count("“Hi” – “ok” …").costly == ("“", "”", "–", "…")
    assert count("a" * 5000 + EMOJI * 5000).costly == (EMOJI,)
    assert count("абвгдежз").costly == tuple("абвгд")
    assert len(count("абвгдежз").costly) == MAX_COSTLY


@pytest.mark.parametrize("character", ["a", "€", "й", EMOJI, "\ud83d", "\0"])
def test_a_million_characters_are_counted_exactly(character: str) -> None:
    segments = count(character * 1_000_000)
    assert segments.over_limit
    wide = 2 if character in ("€", EMOJI) else 1
    assert segments.units == wide * 1_000_000
    per_part = {"a": 153, "€": 76, "й": 67, EMOJI: 33, "\ud83d": 67, "\0": 67}[character]
    assert segments.parts == -(-1_000_000 // per_part)


# smsutil counts differently in three cases, which are left out of the comparison:
# the empty text (one part of UCS-2; here no part), the escape character (a GSM-7 character; here
# not, because it would swallow the next one), and surrogate pairs given as two code points (two
# characters; here joined first, as they will be sent). Lone surrogates are compared.
any_character = (
    st.sampled_from(GSM_BASIC + GSM_EXTENSION)
    | st.characters(exclude_characters="\x1b", exclude_categories=["Cs"])
    | st.sampled_from(["\ud800", EMOJI, "\U0010ffff", "\uffff"])
)
gsm_character = st.sampled_from("ab\n" + GSM_EXTENSION)
# Runs of one character bring the interesting ones to the ends of parts.
runs = st.lists(
    st.tuples(any_character, st.integers(1, 90)).map(lambda run: run[0] * run[1]), max_size=12
).map("".join)
gsm_runs = st.lists(
    st.tuples(gsm_character, st.integers(1, 170)).map(lambda run: run[0] * run[1]), max_size=8
).map("".join)


@given(st.text(any_character, max_size=400) | runs | gsm_runs)
@example("a" * 152 + "€" + "a" * 152)
@example("й" * 66 + EMOJI + "й" * 66)
@example("a" * 159 + "€")
@example("a" * 158 + "€")
def test_counts_agree_with_smsutil(text: str) -> None:
    segments = count(text)
    if not text:
        assert segments.parts == 0
        return
    oracle = smsutil.split(text)
    gsm = oracle.encoding == "gsm0338"
    unit = 1 if gsm else 2
    assert segments.encoding == (GSM_7 if gsm else UCS_2)
    assert segments.units == oracle.total_bytes // unit
    assert segments.parts == len(oracle.parts)
    room = (160 if gsm else 70) if segments.parts == 1 else (153 if gsm else 67)
    assert segments.left_in_part == room - oracle.parts[-1].bytes // unit


@given(st.text(st.characters(), max_size=300))
def test_any_string_has_a_count(text: str) -> None:
    segments = count(text)
    assert segments.utf16_units == len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert segments.left_in_part >= 0
    assert (segments.encoding == GSM_7) == (not segments.costly)
    assert all(character in text for character in segments.costly if character < "\ud800")


# --- replacement ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It’s “so” – …", 'It\'s "so" - ...'),
        ("Cafe\u0301 a\u0300 n\u0303", "Café à ñ"),
        ("A\u030angstrom \u212b", "Ångstrom Å"),
        ("\u200eleft\u200f \u202aa\u202b\u202c\u202d\u202e b\u2066\u2067\u2068\u2069", "left a b"),
        ("word\u2060joiner\u200c\u200d\ufe0f\u00ad\u200b\ufeff", "wordjoiner"),
        ("tab\there\u00a0and\u3000there", "tab here and there"),
    ],
)
def test_typography_and_invisible_characters_are_replaced(text: str, plain: str) -> None:
    assert count(text).encoding == UCS_2
    assert replacement(text) == plain
    assert count(plain).encoding == GSM_7
    assert without_replacement(text) == ()


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("It’s 👍", ("👍",)),
        # Here the joiners and marks have an effect.
        ("می\u200cخواهم", tuple("میخواه")[:MAX_COSTLY]),
        ("👩\u200d👧", ("👩", "👧")),
    ],
)
def test_a_text_with_other_letters_is_left_as_it_is(text: str, others: tuple[str, ...]) -> None:
    assert replacement(text) is None
    assert set(without_replacement(text)) == set(others)


def test_split_accents_are_joined_beside_other_letters() -> None:
    assert replacement("Хай Cafe\u0302 “so”") == "Хай Cafê “so”"


def test_a_plain_text_needs_no_replacement() -> None:
    assert replacement("plain\ntext €") is None
