"""The numbers of the rules C1 to C34 (field.md), each in one place; a person may change them in Settings."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Numbers that the rules use. Days are calendar days unless the name says workdays."""

    ask_first_day: int = 1  # C6: a cool-down of 24 hours
    ask_best_day: int = 2  # C6: best 24-48 hours
    ask_window_days: int = 7  # C6: latest 7 days
    ask_last_day: int = 14  # C6: still allowed with a note
    suggested_time: time = time(9, 30)  # C7: within working hours
    nudge_workdays: int = 5  # C17: 5-7 business days
    close_days: int = 14  # C18: 14 days after the nudge
    thank_advice_hours: int = 24  # C20
    thank_interview_first_hours: int = 2  # C21
    thank_interview_last_hours: int = 24  # C21
    focus_points: int = 2  # C22
    update_days: int = 28  # C24: an update after 4-6 weeks at most
    keep_in_touch_days: int = 90  # C28: about 90 and about 180 days after the decision
    keep_in_touch_ends_days: int = 365  # our own judgement: after a year the thread is cold
    keep_in_touch_rapport: int = 3  # C29: only with rapport
    silences_to_stop: int = 2  # C31
    call_time: time = time(16, 30)  # C29: 8:00-8:30 or after 16:30
    check_in_promise_workdays: int = 1  # a day of grace after the promised day
    check_in_round_workdays: int = 7  # field.md, "What users ask for", 12: default 7 days
    check_ins: int = 2  # C17: two messages in all
    prepare_days: int = 3
    debrief_days: int = 7
