"""Keywords that RingCentral obeys, free-worded requests, and texts that only look like them."""

from __future__ import annotations

import pytest

from desktop.core.model import Mark
from desktop.texting.opt_out import mark_of


@pytest.mark.parametrize(
    "text", ["STOP", "stop", " Stop\n", "UNSUBSCRIBE", "cancel", "End", "QUIT"]
)
def test_a_keyword_blocks(text: str) -> None:
    assert mark_of(text) is Mark.STOP


@pytest.mark.parametrize("text", ["START", "start ", "Resume", "UNSTOP", "subscribe", "Continue"])
def test_a_keyword_lifts_the_block(text: str) -> None:
    assert mark_of(text) is Mark.START


@pytest.mark.parametrize(
    "text",
    [
        "please stop texting me",
        "Stop!",
        "Please STOP",
        "pls stop",
        "Stop messaging this number",
        "Don't text me again",
        "don\u2019t contact me anymore",
        "do not ever text me",
        "no more messages please",
        "Remove me from your list",
        "take me off this list",
        "I want to opt out",
        "unsubscribe me",
        "Leave me alone",
        "Arrêtez de m'écrire",
        "arretez svp",
        "Merci d'arrêter",
        "Ne m\u2019envoyez plus de SMS",
        "ne me contactez plus",
        "Merci de ne plus m\u2019envoyer de messages",
        "plus de messages merci",
        "je veux me désabonner",
        "Retirez-moi de la liste",
        "Deje de enviarme mensajes",
        "no me escriban más",
        "No quiero recibir más mensajes",
        "no más mensajes por favor",
        "quiero darme de baja",
        "Elimíneme de la lista",
        "Reply STOP to opt out. Please stop texting me",
        "Reply STOP to opt out\n> unsubscribe",
        "I reply STOP to opt out",
    ],
)
def test_free_words_may_ask_to_stop(text: str) -> None:
    assert mark_of(text) is Mark.MAY_STOP


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yes, that works",
        "I can't stop laughing",
        "Meet me at the bus stop on Main St",
        "My train stops at 5",
        "Don't text me before 9, I sleep",
        "Can I cancel my appointment?",
        "When does it end?",
        "Send me more messages like this",
        "I don't know",
        "Plus de questions demain",
        "Je m'arrête chez vous à 5 h",
        "No puedo más tarde",
        "Deje el paquete en la puerta",
        "stop texting " + "x" * 400,
        "don't stop",
        "Hello Uma, please come at 9. Reply STOP to opt out.",
        "To unsubscribe from our texts, reply STOP",
        "Répondez STOP pour ne plus recevoir de SMS.",
        "Responda STOP para no recibir más mensajes.",
    ],
)
def test_other_texts_ask_for_nothing(text: str) -> None:
    assert mark_of(text) is Mark.NONE
