### Never losing work: recovery, saving in the face of trouble, files open twice, history

## Saving

save-changed = { $file } was changed by another program since it was opened.
save-network = { $file } was not saved: the network drive does not answer. The old file is unchanged. Check the connection and try again, or save in another place.
changed-outside-title = File changed by another program
changed-outside-ways = Save under another name to keep both. If you overwrite, the version from outside stays beside it as { $previous }. If you reload, the changes in this window are discarded.
save-elsewhere = Save as…
save-overwrite = Overwrite
save-reload = Reload
save-again = Try again
status-previous-version = The version before the last save: { $file }
command-open-previous = Open previous version
notice-previous-opened = This is the version before the last save. Save it under another name to keep it.

## A file open in another window

in-use-title = File in use
in-use-by = { $file } has been open since { $time } by { $user } on { $host }.
in-use-by-somebody = { $file } is open in another window.
in-use-ways = It can still be read. To change it from here, open a copy.
in-use-read-only = Open read-only
in-use-copy = Open a copy
in-use-save = { $who } Save under another name.
read-only-notice = Opened read-only
read-only-refused = This document is read-only. Save it under another name to change it.
title-read-only = read-only

## Recovery

recovery-title = Recover your work?
recovery-text = Jejaring closed before this work could be saved.
recovery-after-failure = Jejaring stopped because of a program error. The last state was written and can be recovered.
recovery-kept = Nothing is deleted before you choose.
recovery-never-saved = Never saved
recovery-what = { $time } · { $stakeholders } stakeholders · { $ties } ties
recovery-older = An older state of the document above
recovery-changed-outside = The original file has changed since this work began. You will be asked before it is overwritten.
recovery-restore = Recover
recovery-restore-spoken = Recover { $name }
recovery-discard-one = Discard
recovery-discard-one-spoken = Discard { $name }
recovery-discard-really = Discard for good
recovery-discard-really-spoken = Discard { $name } for good
recovery-later = Not now
recovery-picture = Picture of { $name }
recovery-picture-drawing = Drawing…
recovery-picture-none = No picture
recovery-not-written = The recovery copy cannot be written. Save your work and check the disk space.

## History

command-history = History
history-title = History
history-beginning = Beginning
history-hint = Click a step to go to the state after it.
history-step-of = { $label ->
    [step-add-existing] { $step }: { $subject }
    [step-divert] { $step }: { $subject }
    [step-merge] { $step }: { $subject }
    [step-split] { $step }: { $subject }
    [step-between] { $step }: { $subject }
    [step-connect-group] { $step }: { $subject }
    [step-remove] { $step }: { $subject }
    [step-delete-from-project] { $step }: { $subject }
   *[other] { $step } { $subject }
}
history-stakeholders = { $n ->
    [one] { $n } stakeholder
   *[other] { $n } stakeholders
}
history-ties = { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
history-spoken = { $step }, { $state ->
    [now] present state
    [undone] undone
   *[done] done
}
notice-jumped = Gone to: { $step }
