"""Every page, dialog and menu of the window in turn, with names and texts in Greek."""

from __future__ import annotations

from tests.ui.scenes.conversations import consents, conversations, files_of_texts, thread
from tests.ui.scenes.leaving import closing, leaving, shortcuts, trouble
from tests.ui.scenes.lists import lists, lists_in_the_outbox
from tests.ui.scenes.numbers import many_numbers, numbers_to_text_from, several_accounts
from tests.ui.scenes.outbox import (
    history,
    long_queue,
    outbox,
    pictures_alone,
    planned_texts,
    sent_abroad,
)
from tests.ui.scenes.people import names, naming
from tests.ui.scenes.settings import long_settings, settings, settings_of_ringcentral
from tests.ui.scenes.starting import setting_up, signing_in
from tests.ui.scenes.templates import templates
from tests.ui.scenes.writing import attaching, before_sending, drafts_and_menus, links, writing

SCENES = (
    setting_up,
    signing_in,
    settings,
    long_settings,
    settings_of_ringcentral,
    numbers_to_text_from,
    several_accounts,
    many_numbers,
    writing,
    attaching,
    before_sending,
    closing,
    links,
    drafts_and_menus,
    shortcuts,
    outbox,
    names,
    naming,
    history,
    pictures_alone,
    sent_abroad,
    planned_texts,
    long_queue,
    conversations,
    thread,
    files_of_texts,
    templates,
    consents,
    lists,
    lists_in_the_outbox,
    trouble,
    leaving,
)
