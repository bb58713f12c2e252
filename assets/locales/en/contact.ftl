# The log of contacts
step-log-contact = log contact
step-remove-contact = remove contact from the log
step-postpone = postpone follow-up
damage-contact = the log of contacts with stakeholder { $id } cannot be read
channel-meeting = meeting
channel-visit = visit
channel-phone = phone
channel-message = message
channel-email = email
channel-event = event
channel-other = other
private-log-unreadable-title = The private log of contacts cannot be read
private-log-unreadable = The private log of contacts of this network cannot be read: { $file }. The network opens without it. The file of the log is left as it is; if you save later, its content is kept under another name in the same folder.
contact-title = Log a contact: { $name }
contact-edit-title = Change a contact: { $name }
contact-date = Date
contact-time = Time
contact-time-hint = if known
contact-learnt = What you learnt
contact-learnt-hint = One sentence is enough
contact-given = What you gave
contact-given-hint = for example: a sample proposal, a number to call
contact-agreed = What was agreed
contact-optional = may stay empty
contact-next = What comes next
contact-next-hint = for example: send the harvest figures
contact-due = By when
contact-due-hint = date
contact-in-1 = tomorrow
contact-in-3 = 3 days
contact-in-7 = 1 week
contact-in-14 = 2 weeks
contact-keeps = Now done: { $what }
contact-save = Save
contact-bad-date = The date of the contact cannot be read. Write for example yesterday, 26/11 or 26 November 2026.
contact-bad-due = The latest date cannot be read. Write for example tomorrow, 26/11 or 26 November 2026.
contact-logged = Contact logged. Get in touch again by { $date }.
contact-logged-plain = Contact logged.
contact-bad-time = The time cannot be read. Write for example 14:30.
contact-hint-first = A first contact: get in touch again within 72 hours, while the meeting is fresh.
contact-hint-next = This is contact { $count }. People mostly feel that they need somebody after some { $needed } contacts: listen first, and give something useful.
contact-hint-no-date = Fill in by when, so that you are reminded of what was promised.
contact-hint-known = You know each other by now. Even a short message keeps the tie alive.
contact-log = Log a contact
contact-section = Log of contacts
contact-section-count = Log of contacts ({ $count })
contact-none-yet = No contact logged yet.
contact-so-far = { $count } of { $needed } contacts
contact-so-far-enough = { $count } contacts
contact-show-all = Show all ({ $count })
contact-in-project = Kept in this network's file
contact-in-private = Kept in your private file
contact-place-explained = Choose where the log of contacts is kept
contact-rhythm = Reminder
contact-rhythm-explained = As usual: 72 hours after a first meeting, then every { $days } days until there were { $needed } contacts. The { $days } days are a suggestion of the program; choose another interval where it suits better.
contact-rhythm-usual = as usual
contact-rhythm-days = every { $days } days
contact-rhythm-off = no reminders
contact-remove = Remove the entry of { $date }
contact-edit = Change the entry of { $date }
contact-said-given = Given: { $text }
contact-said-agreed = Agreed: { $text }
contact-said-next = Next: { $text }
contact-said-kept = Done: { $text }
command-log-contact = Log a contact…
command-follow-ups = Follow-ups
command-log-place = Where the log of contacts is kept…
palette-hint-contact = A contact with whom?
log-place-private-title = Keep the log of contacts in a private file?
log-place-private-text = Contacts and their reminders leave the network's file and are kept in a file of your own on this computer. Whoever gets the network's file will not see them. They do not come along to another computer.
log-place-private = Move to the private file
log-place-project-title = Keep the log of contacts in the network's file?
log-place-project-text = Contacts and their reminders move from your private file into the network's file. Whoever gets the network's file can read them.
log-place-project = Move to the network's file
log-place-note = They move when the network is saved, and that can be undone. The backup of the save before stays as it was until you save once more.
follow-up-view = Follow-ups
follow-up-view-explained = Whom to get in touch with, when, and why
follow-up-count = { $count ->
    [0] Nothing due today
   *[other] { $count } due by today
}
follow-up-later = show { $count } more than two weeks away
follow-up-empty = Nothing to follow up yet. Log a contact with somebody; this list will then remind you.
follow-up-done = Done
follow-up-done-spoken = Been in touch: { $name }. Log the contact
follow-up-open = Open
follow-up-open-spoken = Open the partnership: { $name }
follow-up-postpone = Postpone
follow-up-postpone-spoken = Postpone: { $name }
follow-up-overdue-short = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
start-due = Today's follow-ups ({ $count })
start-due-none = Nothing to follow up today.
start-due-all = Show all ({ $count })
start-ending = Agreements about to end ({ $count })
start-ending-all = Show all agreements ({ $count })
start-due-fewer = Show only the most urgent
start-ending-fewer = Show only the nearest
follow-up-calendar = Save to a calendar…
calendar-summary = Get in touch with { $name }
cards-file-name = contacts
file-kind-calendar = Calendar (.ics)
file-kind-cards = Contact cards (.vcf)
command-export-calendar = Save follow-ups to a calendar (.ics)…
command-export-cards = Export contacts (.vcf)…
command-import-cards = Import contacts (.vcf)…
command-new-personal = New personal network…
start-personal = New personal network…
personal-text = You stand in the middle, and everybody you add is tied to you at once.
personal-name = Your name
personal-begin = Begin
personal-me = Me
panel-is-me = yourself
personal-title = Network of { $name }
report-table-contacts = What falls due
report-column-contact = Stakeholder or partnership
report-column-contact-why = Why
cli-agenda-empty = Nothing to follow up.
cli-agenda-written = Calendar written to { $file }
cli-help-agenda =
    Whom to get in touch with, when, and why

    Usage:
      jejaring agenda FILE {"["}--on DATE] {"["}--ics OUT] {"["}--pseudonyms] {"["}--lang id|en]

    Options:
      --on DATE         take that day for today, for example 2026-11-26
      --ics OUT         write a calendar
      --pseudonyms      codes for names
      --lang id|en      language of the list and of messages
      -h, --help        this explanation

    A log of contacts that is kept in a private file is read as well on this computer.
