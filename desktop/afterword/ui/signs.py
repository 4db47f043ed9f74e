"""The sign and the meaning of each outcome, result and state: an icon's name, and a tone of the theme."""

from afterword.domain.advice import AdviceState
from afterword.domain.application import Outcome
from afterword.domain.interview import RoundResult
from afterword.domain.message import MessageState
from afterword.ui.tokens import Tone

OUTCOME = {
    Outcome.WAITING: ("outcome-waiting", Tone.WAITING),
    Outcome.OFFER: ("outcome-offer", Tone.GOOD),
    Outcome.ACCEPTED: ("outcome-accepted", Tone.GOOD),
    Outcome.NOT_SELECTED: ("outcome-not-selected", Tone.OVER),
    Outcome.WITHDRAWN: ("outcome-withdrawn", Tone.OVER),
    Outcome.NO_RESPONSE: ("outcome-no-response", Tone.OVER),
}
RESULT = {
    RoundResult.UPCOMING: ("calendar", Tone.ACCENT),
    RoundResult.AWAITING_NEWS: ("outcome-waiting", Tone.WAITING),
    RoundResult.PASSED: ("check", Tone.GOOD),
    RoundResult.NOT_SELECTED: ("outcome-not-selected", Tone.OVER),
    RoundResult.CANCELLED: ("close", Tone.OVER),
    RoundResult.WITHDRAWN: ("outcome-withdrawn", Tone.OVER),
}
MESSAGE = {
    MessageState.DRAFT: ("edit", Tone.QUIET),
    MessageState.QUEUED: ("clock", Tone.WAITING),
    MessageState.SENDING: ("send", Tone.WAITING),
    MessageState.SENT: ("check", Tone.GOOD),
    MessageState.FAILED: ("warning", Tone.FAULT),
    MessageState.MAYBE_SENT: ("help", Tone.WAITING),
}
CAME_BACK = ("warning", Tone.FAULT)
ADVICE = {
    AdviceState.NEW: ("dot", Tone.ACCENT),
    AdviceState.PRACTISING: ("history", Tone.WAITING),
    AdviceState.APPLIED: ("check", Tone.GOOD),
    AdviceState.PAID_OFF: ("star", Tone.GOOD),
    AdviceState.SET_ASIDE: ("archive", Tone.OVER),
}
