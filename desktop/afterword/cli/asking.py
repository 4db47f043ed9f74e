"""``afterword ask``: the draft request for advice on an application."""

import argparse
from typing import Any

from afterword.cli.run import DONE, Run
from afterword.domain.asking import AskPlan
from afterword.domain.message import MessageDraft
from afterword.services import messages, requests
from afterword.services.requests import Proposal
from afterword.ui import sentences


def ask(run: Run, chosen: argparse.Namespace) -> int:
    """Print the draft to the right person, or save it as an .eml that opens as a draft.

    With --eml the draft is kept in the book, so that a reply can be matched to it.
    """
    settings = run.settings()
    with run.book(read_only=chosen.eml is None) as book:
        proposal = requests.propose_request(book, chosen.id, settings)
        if chosen.eml is not None:
            message_id = messages.write(book, proposal.draft)
            messages.save_eml(book, message_id, to=chosen.eml, settings=settings)
    plan = proposal.plan
    assert plan is not None
    if run.json:
        run.give(_plain(proposal, plan))
    elif chosen.eml is not None:
        _tell(run, plan, settings.zone)
        run.say(f"Saved as a draft: {chosen.eml}")
    else:
        _print(run, proposal.draft, body=messages.signed(proposal.draft.body, settings))
        _tell(run, plan, settings.zone)
    return DONE


def _tell(run: Run, plan: AskPlan, zone: str) -> None:
    """Tell whom and when beside the draft, on standard error: the draft alone is the result."""
    for sentence in sentences.plan_sentences(plan, zone=zone):
        run.note(sentence)


def _print(run: Run, draft: MessageDraft, *, body: str) -> None:
    address = f" <{draft.to_address}>" if draft.to_address else ""
    run.say(f"To: {draft.to_name}{address}")
    run.say(f"Subject: {draft.subject}")
    run.say()
    run.say(body.rstrip())


def _plain(proposal: Proposal, plan: AskPlan) -> dict[str, Any]:
    draft = proposal.draft
    person = plan.candidates[0]
    return {
        "standing": str(plan.standing),
        "to": {"name": draft.to_name, "address": draft.to_address, "why": str(person.why)},
        "suggested": plan.suggested.isoformat().replace("+00:00", "Z") if plan.suggested else None,
        "notes": [str(note) for note in plan.notes],
        "subject": draft.subject,
        "body": draft.body,
    }
