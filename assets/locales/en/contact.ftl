# The log of contacts
step-log-contact = log contact
step-remove-contact = remove contact from the log
step-postpone = postpone follow-up
damage-contact = the log of contacts with stakeholder { $id } cannot be read
channel-meeting = meeting
channel-visit = visit
channel-phone = phone
channel-message = message
channel-email = e-mail
channel-event = event
channel-other = other
private-log-unreadable-title = The private log of contacts cannot be read
private-log-unreadable = The private log of contacts of this network cannot be read: { $file }. The network opens without it. The file of the log is left as it is; if you save later, its content is kept under another name in the same folder.
