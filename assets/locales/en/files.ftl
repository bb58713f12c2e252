### Files: opening, saving, and the examples

## Opening

open-this-text = This text
open-not-found = { $file } was not found. Check whether it has been moved or renamed.
open-denied = { $file } cannot be read: there is no permission. Check the permissions of the file, or ask its owner for a copy.
open-directory = { $file } is a folder, not a file. Choose a project file inside it.
open-unreadable = { $file } cannot be read. Check the disk or the network connection, then try again.
open-empty = { $file } is empty. Try the previous version: the file of the same name that ends in ~.
open-only-nuls = { $file } has no contents (nothing but zeros); writing it was probably cut off. Try the previous version: the file of the same name that ends in ~.
open-too-large = { $file } is too large: the limit is { $limit } MB. Make sure that it is a Jejaring project.
open-foreign = { $file } is not a Jejaring project file. Choose a file that ends in .jejaring.
open-not-utf8 = { $file } is not stored as UTF-8 text (line { $line }). Save it again as UTF-8, or try the previous version: the file of the same name that ends in ~.
open-newer = { $file } was made by a newer version: format { $version }, which needs reader version { $needed }; this program knows version { $known }. Update Jejaring to open it.
open-truncated = { $file } ends too early, in line { $line }; writing or downloading it was probably cut off. Copy it again from its source, or try the previous version: the file of the same name that ends in ~.
open-damaged = { $file } is damaged. { $damage } Try the previous version: the file of the same name that ends in ~.

## Damage inside a file

damage-line-column = Line { $line }, column { $column }
damage-line = Line { $line }
damage-somewhere = The file as a whole
damage-syntax = the JSON is not well formed.
damage-missing-field = the field "{ $field }" is missing.
damage-duplicate-field = the field "{ $field }" stands there twice.
damage-bad-value = there is a value that this format does not know.
damage-integer-too-large = a whole number is above the limit (2 to the power of 53).
damage-duplicate-id = this id is used twice in the same list.
damage-no-such-version = there is no format version 0.
damage-no-variant = the project has no variant.
damage-id-beyond = id { $id } is not below the id counter (next_id).
damage-counter-too-large = the id counter (next_id) is too large.
damage-id-twice = id { $id } is used by two records.
damage-unknown-stakeholder = the project has no stakeholder { $id }.
damage-dangling-tie = the tie ends at stakeholder { $id }, which is not in this variant.
damage-bad-place = its place on the canvas is not valid.
damage-bad-tie-number = its strength or one of its places is not valid.
damage-unknown-category = the project does not have its category.
damage-unknown-content = the project does not have its content.

record-network = network
record-category = category
record-content = content
record-style-rule = style rule
record-stakeholder = stakeholder
record-variant = variant
record-member = stakeholder
record-tie = tie
record-reserved = reserved record

## Saving

save-unfaithful = { $file } was not saved: the project cannot be written completely. The old file is unchanged. Undo the latest change, then save again.
save-too-large = { $file } was not saved: the project is above the limit of { $limit } MB. The old file is unchanged. Remove variants or notes that are not needed, then save again.
save-read-only = { $file } is read-only, so it was not saved. Save under another name or change the file's permissions.
save-verify = { $file } was not saved: what was written differs from the project. The old file is unchanged. The disk may be failing; save in another place.
save-disk-full = { $file } was not saved: the disk is full. The old file is unchanged. Make room, or save in another place.
save-denied = { $file } was not saved: there is no permission to write in this folder. Save in another place.
save-no-directory = { $file } was not saved: its folder does not exist. Choose another folder.
save-is-directory = { $file } is a folder, so it cannot be overwritten. Choose another name.
save-failed = { $file } was not saved: writing it failed. The old file is unchanged. Try again, or save in another place.

## Examples

example-karawang-baseline = Karawang paddy: baseline
example-karawang-baseline-about = Farmers depend on one middleman. Seven stakeholders, nine ties.
example-karawang = Karawang paddy: before and after
example-karawang-about = Baseline and rearrangement as two variants of one project.
example-kite = Krackhardt's kite
example-kite-about = Ten people who show all five positions in a network.
