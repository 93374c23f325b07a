"""Which texts tell how to opt out by STOP, and which only have the word."""

from __future__ import annotations

import pytest

from desktop.texting.first_text import with_addition
from desktop.texting.opt_out_line import tells_how_to_opt_out

TELL = [
    # English
    "Reply STOP to opt out",
    "Sale today! Reply STOP to opt out.",
    "Acme: your order is ready.\nReply STOP to unsubscribe",
    "Reply stop to opt-out.",
    "Text STOP to end",
    "Txt STOP to quit",
    "Text STOP2END",
    "Text STOP 2 end",
    "Reply with STOP at any time to opt out",
    'Reply "STOP" to opt out',
    "Reply ‘STOP’ to unsubscribe.",
    "Reply “STOP” if you want no more texts",
    "Reply: STOP",
    "(Reply STOP to cancel)",
    "Reply back STOP to be removed",
    "Reply to this message with STOP",
    "Reply with the word STOP and we will not text you again",
    "Text us STOP and we stop.",
    "Send STOP to unsubscribe",
    "Type STOP to leave",
    "Respond STOP to be removed",
    "To stop these texts, reply STOP",
    "To opt out, text STOP.",
    "You can reply STOP anytime.",
    "Don't want these? Reply STOP!",
    "Reply HELP for help or STOP to cancel",
    "Reply YES to confirm, NO to cancel, STOP to opt out",
    "Msg & data rates may apply. HELP for help, STOP to end.",
    "STOP to opt out",
    "STOP=end",
    "Opt out: STOP",
    "Opt-out? STOP",
    "Reply STOPALL to end all texts",
    "REPLY STOP TO OPT OUT",
    "Reply *STOP* to opt out",
    "Acme. Reply\u00a0STOP to opt out.",
    "Our bus stop moved. Reply STOP to opt out.",
    # French
    "Répondez STOP pour ne plus recevoir de SMS.",
    "Répondez STOP pour vous désabonner",
    "Répondez « STOP » pour vous désinscrire.",
    "Repondez par STOP",
    "Répondez à ce message par STOP",
    "Répondre STOP pour se désabonner",
    "Envoyez STOP pour arrêter",
    "Envoyez le mot STOP à tout moment",
    "Textez STOP pour vous désabonner",
    "Pour vous désabonner, répondez STOP",
    "Pour ne plus recevoir nos SMS : STOP",
    "STOP pour vous désabonner",
    "Désabonnement : STOP",
    # Spanish
    "Responda STOP para darse de baja.",
    "Responde STOP para no recibir más mensajes",
    "Responda con la palabra STOP",
    "Responder STOP para cancelar",
    "Envíe STOP para cancelar",
    "Envía «STOP» para darte de baja",
    "Escriba STOP en cualquier momento",
    "Conteste STOP para no recibir más",
    "Para darse de baja, responda STOP",
    "STOP para cancelar",
    "Baja: STOP",
]

DO_NOT_TELL = [
    "",
    "Hello",
    "Bus stop",
    "The bus stop is in front of our office.",
    "Stop by our shop on Friday!",
    "STOP BY OUR SHOP ON FRIDAY!",
    "Please stop by to sign the form.",
    "Text me when you stop by.",
    "Text us or stop by.",
    "Reply or stop by our office to confirm.",
    "Call, text, or STOP by today",
    "Send Kim to the stop on Main Street.",
    "Send stop times for line 5, please.",
    "Text stop number 1234 for the next bus",
    "Reply before the last stop.",
    "Reply with your stop.",
    "Text me at the stop.",
    "Please reply. Stop worrying.",
    "Please reply! Stop by any time.",
    "We got your text: stop.",
    "We got your reply STOP, and you will get no more texts.",
    "How can I make this text stop?",
    "You texted STOP, so we texted you no more.",
    "Did you text STOP by mistake? Text START.",
    "Did you reply STOP? Reply START to get texts again.",
    "Do not reply STOP: nobody reads it here.",
    "Don't text STOP to this number.",
    "Nonstop fun. Reply YES to join.",
    "Stop smoking today. Reply YES.",
    "STOP! Read this.",
    "We stop to end the day at 5.",
    "Stop to see the view.",
    "Text stop-gap to your colleagues.",
    "Reply STOPPED when the noise is over.",
    "To stop the alarm, press 5.",
    # To another number: it says nothing of this one.
    "Text STOP to 22828 to end the alerts of your bank.",
    "STOP au 36111",
    "Envoyez STOP au 36111",
    # French, Spanish
    "L'arrêt de bus est devant. Répondez OUI.",
    "Répondez avant le stop.",
    "Nous avons votre SMS : STOP.",
    "Ne faites pas d'auto-stop.",
    "Responda antes del stop de la esquina.",
    "Haga un stop en nuestra tienda.",
    "La señal de STOP está rota.",
]


@pytest.mark.parametrize("text", TELL)
def test_an_instruction_tells_how_to_opt_out(text: str) -> None:
    assert tells_how_to_opt_out(text)
    assert tells_how_to_opt_out(f"Hello Omar, see you on Friday.\n{text}")


@pytest.mark.parametrize("text", DO_NOT_TELL)
def test_the_word_in_another_sense_does_not(text: str) -> None:
    assert not tells_how_to_opt_out(text)


def test_what_is_added_does_not_repeat_how_to_opt_out() -> None:
    line = "Acme. Reply STOP to opt out."
    assert with_addition("Hello", line) == f"Hello\n{line}"
    assert with_addition("Stop by on Friday", line) == f"Stop by on Friday\n{line}"
    assert with_addition("Hello. Text STOP to end", line) == "Hello. Text STOP to end"
    assert with_addition(f"Hello\n{line}\n", line) == f"Hello\n{line}\n"


def test_the_name_of_a_company_is_added_to_any_text() -> None:
    text = "Hello. Text STOP to end"
    assert with_addition(text, "Acme Dental") == f"{text}\nAcme Dental"
