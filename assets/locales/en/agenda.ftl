# What is due, and why
agenda-today = today
agenda-tomorrow = tomorrow
agenda-today-at = today, before { $time }
agenda-passed-at = was due today at { $time }
agenda-overdue = { $days ->
    [one] { $days } day overdue, since { $date }
   *[other] { $days } days overdue, since { $date }
}
agenda-in = { $days ->
    [one] in { $days } day, { $date }
   *[other] in { $days } days, { $date }
}
agenda-in-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
agenda-promise = Promised: { $what }
agenda-promise-plain = The follow-up that was promised
agenda-first = First met on { $date }: follow up within 72 hours
agenda-keep = Contact { $count } of { $needed } was on { $date }: keep it going
agenda-interval = { $days ->
    [one] In touch every day, last on { $date }
   *[other] In touch every { $days } days, last on { $date }
}
agenda-interval-none = { $days ->
    [one] In touch every day, no contact logged yet
   *[other] In touch every { $days } days, no contact logged yet
}
