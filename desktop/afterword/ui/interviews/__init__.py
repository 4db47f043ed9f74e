"""The page of interviews, the debrief after one and the focus points before one."""
