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
example-stunting = Stunting data: before and after
example-stunting-about = All data pass through one nutrition officer. An invented case from local government.
example-kite = Krackhardt's kite
example-kite-about = Ten people who show all five positions in a network.

## Reading networks that others made

import-empty = { $file } is empty.
import-too-large = { $file } is too large: the limit is { $limit } MB.
import-unknown = { $file } is not recognised. What can be read: Jejaring projects, Excel and ODS workbooks, CSV, GraphML, GEXF, Pajek, UCINET DL and GML.
import-is-project = { $file } is a Jejaring project. Open it with File > Open.
import-faulty = { $file } cannot be read. { $fault }

import-place-line = line { $line }
import-place-sheet = sheet "{ $sheet }"
import-place-cell = cell { $cell }
import-place-element = element <{ $element }>

import-fault-xml = this is not well-formed XML.
import-fault-entity = the entity "&{ $value };" is not accepted.
import-fault-too-deep = it is nested too deeply: the limit is { $limit } levels.
import-fault-attributes = more than { $limit } attributes.
import-fault-columns = more than { $limit } columns or attributes.
import-fault-rows = more than { $limit } rows.
import-fault-nodes = more than { $limit } stakeholders.
import-fault-ties = more than { $limit } ties.
import-fault-text = names and notes together are more than { $limit } MB.
import-fault-matrix = the matrix has more than { $limit } rows or columns.
import-fault-unpacked = what it holds is too large when unpacked: the limit is { $limit } MB.
import-fault-truncated = it is cut off; writing or downloading it may have been interrupted.
import-fault-nul = there is a zero character, so this is not a text file.
import-fault-encoding = there are letters that cannot be read. Save it again as UTF-8.
import-fault-missing-attribute = "{ $value }" is missing.
import-fault-duplicate-id = the id "{ $value }" is used twice.
import-fault-unknown-node = the node "{ $value }" is not in the file.
import-fault-bad-number = "{ $value }" is not a number that can be used.
import-fault-expected = { $value } should stand here.
import-fault-unsupported = "{ $value }" cannot be read yet.
import-fault-not-square = the number of rows or columns of the matrix does not fit: { $found } instead of { $wanted }.
import-fault-archive = the workbook is damaged and cannot be opened. Save it again in Excel or LibreOffice.
import-fault-encrypted = this workbook is locked by a password or in the old format (.xls). Save it again as .xlsx without a password.
import-fault-no-network = it holds no list of stakeholders or ties. Column headings that are known are Name, From and To, among others.

## What could not be kept

import-loss-example = Example: { $example }.
import-loss-node-style = Colours, sizes or shapes of { $count ->
    [one] { $count } node
   *[other] { $count } nodes
} were not taken over; Jejaring colours by category.
import-loss-tie-style = Colours or line styles of { $count ->
    [one] { $count } tie
   *[other] { $count } ties
} were not taken over.
import-loss-strength = The strength of { $count ->
    [one] { $count } tie
   *[other] { $count } ties
} is not a number above zero and counts as 1; the original is in the notes.
import-loss-unknown-word = { $count ->
    [one] { $count } value
   *[other] { $count } values
} of "{ $name }" are not known and went to the notes.
import-loss-node-attribute = The attribute "{ $name }" of { $count ->
    [one] { $count } node
   *[other] { $count } nodes
} went to the notes.
import-loss-tie-attribute = The attribute "{ $name }" of { $count ->
    [one] { $count } tie
   *[other] { $count } ties
} went to the notes.
import-loss-tie-labels = The names of { $count ->
    [one] { $count } tie
   *[other] { $count } ties
} are too many or too long to be contents and went to the notes.
import-loss-categories = The categories of { $count ->
    [one] { $count } node
   *[other] { $count } nodes
} are too many and went to the notes.
import-loss-long-texts = { $count ->
    [one] { $count } text was
   *[other] { $count } texts were
} cut because of their length.
import-loss-nested = { $count ->
    [one] { $count } group of nodes was
   *[other] { $count } groups of nodes were
} taken apart: their members stand side by side.
import-loss-further-networks = { $count ->
    [one] { $count } further network
   *[other] { $count } further networks
} in the same file were not read, only the first.
import-loss-hyperedges = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
} with more or fewer than two ends were not read.
import-loss-times = { $count ->
    [one] { $count } point in time was
   *[other] { $count } points in time were
} not taken over.
import-loss-section = The part "{ $name }" was not read ({ $count ->
    [one] once
   *[other] { $count } times
}).
import-loss-incomplete-rows = { $count ->
    [one] { $count } row was
   *[other] { $count } rows were
} left out because the name or one of the ends is empty.
import-loss-examples = { $count ->
    [one] { $count } example row was
   *[other] { $count } example rows were
} left out.
import-loss-places = { $count ->
    [one] { $count } place is
   *[other] { $count } places are
} not numbers.
import-loss-encoding = This file is not UTF-8; its letters were read as windows-1252. Check names with special letters.
import-loss-unlisted-ends = { $count ->
    [one] { $count } party is
   *[other] { $count } parties are
} named in the list of ties alone; they were added as stakeholders.

## Spreadsheet template

template-sheet-stakeholders = Stakeholders
template-sheet-ties = Ties
template-sheet-instructions = Instructions
template-sheet-words = Words
template-column-id = ID
template-column-name = Full name
template-column-label = Short name
template-column-kind = Kind
template-column-category = Category
template-column-role = Role
template-column-field-of-work = Field of work
template-column-duties = Duties and functions
template-column-aims = Aims
template-column-contact-person = Contact person
template-column-contact-position = Contact position
template-column-phone = Phone
template-column-email = Email
template-column-address = Address
template-column-area = Area
template-column-notes = Notes
template-column-from = From
template-column-to = To
template-column-direction = Direction
template-column-contents = Contents
template-column-formality = Formality
template-column-state = State
template-column-strength = Strength
template-column-basis = Basis
template-example-stakeholders =
    example-1 | Sri Jaya Farmers' Group | Farmers | Group of people | Target group | grows and sells paddy
    example-2 | Village Cooperative | Co-op | Organisation | Bank, credit or cooperative | lends to farmers
template-example-ties =
    example-1 | Village Cooperative | Sri Jaya Farmers' Group | One-way | Funds and credit; Guidance | Formal | Existing | 1 | Need
template-instructions =
    How to fill this in
    1. Sheet "Stakeholders": one row for each party. Only the full name is needed.
    2. Sheet "Ties": one row for each tie. From and To hold full names as on the first sheet.
    3. Several contents or bases are parted by semicolons. Contents and categories of your own may be written as well.
    4. Column ID: leave it as it is on rows that are there, leave it empty on new rows. By its ID a corrected name is still known.
    5. Rows whose ID begins with "example" are not read; they may be deleted.
    6. Strength is a number above zero; 1 where it is not known.
    7. Save, then choose File > Exchange data > Import spreadsheet in Jejaring. Similar names are asked about first.

## Import in the window

command-import-list = Import spreadsheet (Excel, ODS, CSV)…
command-import-research = Import researchers' format (GraphML, GEXF, Pajek)…
command-save-template = Save spreadsheet template…
file-kind-opened = Jejaring, spreadsheets and researchers' formats
file-kind-list = Spreadsheet (Excel, ODS, CSV)
file-kind-research = Researchers' formats (GraphML, GEXF, Pajek, UCINET, GML)
file-kind-workbook = Excel workbook
dialog-import-title = Import
dialog-template-title = Save spreadsheet template
template-file-name = spreadsheet
notice-template-saved = Template saved to { $file }
notice-imported-whole = { $file } was read completely. Save it as a Jejaring project.
error-import-title = The file cannot be imported
import-title = Import { $name }
import-summary = { $format }: { $new ->
    [one] { $new } new stakeholder
   *[other] { $new } new stakeholders
}, { $same } already here, { $near } with a similar name; { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}. New ones are placed to the right, and all of it can be undone in one step.
import-near-title = Similar names
import-near-about = Say whether they are the same. What the file holds completes those that are the same.
import-all-same = All the same
import-all-new = All new
import-column-name = Name in the file
import-column-choice = Who is this?
import-same-as = The same as { $name }
import-new-one = Somebody new
import-choice-spoken = { $name }: { $choice }
import-open-answers = { $count ->
    [one] { $count } name has no answer yet
   *[other] { $count } names have no answer yet
}
import-confirm = Import
import-losses = What was left out or moved
import-losses-title = { $name } was opened
import-losses-about = The original file is unchanged. Save as a Jejaring project to keep the result.
