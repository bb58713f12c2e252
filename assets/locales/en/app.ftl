### Menus, commands, dialogs, start page and status line

menu-file = File
menu-edit = Edit
menu-view = View
menu-network = Network
menu-analysis = Analysis
menu-help = Help
menu-encoding = What size, colour and lines mean
menu-size-by = Size of circles
menu-colour-by = Colour of circles
menu-tie-width = Width of ties
menu-label-by = Number under the name

command-new = New network
command-open = Open…
command-start-page = Start page
command-save = Save
command-save-as = Save as…
command-export = Export picture or PDF…
command-print = Print…
command-copy-picture = Copy map as picture
command-copy-table = Copy the open table
command-copy-svg = Copy map as SVG
command-quit = Quit
command-undo = Undo
command-undo-step = Undo: { $step }
command-redo = Redo
command-redo-step = Redo: { $step }
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-duplicate = Duplicate
command-rename = Rename
command-remove = Remove from this variant
command-delete-from-project = Delete from project…
command-select-all = Select all
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-100 = Zoom to 100%
command-fit = Fit everything
command-zoom-selection = Fit the selection
command-toggle-list = List of stakeholders
command-toggle-inspector = Details panel
command-toggle-table = Analysis pane
command-toggle-tie-labels = Content names on ties
menu-on-ties = Written on ties
command-toggle-steps = Steps of partnerships on ties
command-next-pane = Go to the next pane
command-theme-light = Light theme
command-theme-dark = Dark theme
command-theme-system = System theme
command-indonesian = Bahasa Indonesia
command-english = English
command-in-app-dialogs = Use Jejaring's own file dialogs
command-add-stakeholder = Add stakeholder
command-tool-select = Select and move
command-tool-add = Add by clicking
command-tool-connect = Draw ties
command-tool-pan = Pan the canvas
command-new-variant = Empty variant…
command-duplicate-variant = Duplicate variant…
command-remove-variant = Remove variant…
command-follow-direction = Follow direction of ties
command-use-strength = Use strength of ties
command-palette = Search or run…
command-shortcuts = Keyboard shortcuts
command-about = About Jejaring

search-or-run = Search or run…
palette-hint = Name of a stakeholder or command
palette-also-findings = bottleneck, obstacle, cut point
palette-also-picture = picture, image, map, png, pdf, svg, poster
palette-also-print = poster, printer
palette-also-copy-picture = PowerPoint, Word, paste map
palette-also-copy-table = Word, Excel, paste table
palette-also-report = Word, DOCX, PDF, HTML, print the report, stakeholder matrix
palette-also-follow-ups = call, due
palette-also-partnerships = mou, agreement, cooperation
palette-also-english = english language
palette-nothing = Nothing matches. Try another word.

variant-baseline = Baseline
variant-rearrangement = Rearrangement
variant-rearrangement-n = Rearrangement { $n }
variant-new-title = New variant
variant-name = Name of the variant
variant-copy-note = A copy of “{ $name }” that can be changed on its own.
variant-empty-note = Begins without stakeholders.
variant-marked-note = Marked as a draft of { $date }.
variant-confirm = Make variant
remove-variant-title = Remove variant?
remove-variant-text = “{ $name }” will be removed with all ties in it. This can be undone.
remove-variant-confirm = Remove variant
delete-from-project-title = Delete from project?
delete-from-project-text = { $names } will be deleted from every variant, with all ties. This can be undone.
delete-from-project-confirm = Delete from project
stakeholder-default-name = Stakeholder {"{n}"}

untitled = Untitled
close = Close
cancel = Cancel

unsaved-title = Save changes?
unsaved-text = The changes to “{ $name }” are not saved yet.
unsaved-save = Save
unsaved-discard = Discard

error-open-title = The file cannot be opened
error-save-title = The file cannot be saved
error-export-title = The picture cannot be exported
error-print-title = The map cannot be printed

export-title = Export picture or PDF
export-format = Format
export-png = PNG (for Word and PowerPoint)
export-pdf = PDF (to print and to keep)
export-svg = SVG (text can still be edited)
export-dpi = Resolution (dpi)
export-paper = Paper
export-orientation = Orientation
export-orientation-fits = As fits the map
export-landscape = Landscape
export-portrait = Portrait
export-sheets = Sheets
export-sheets-hint = along the longer side
export-sheets-fewer = Fewer sheets
export-sheets-more = More sheets
export-sheets-count = { $count ->
    [1] 1 sheet
   *[other] Poster: { $rows } × { $columns } (rows × columns) = { $count } sheets
}
export-missing-glyphs = These characters will show as boxes: { $characters }
export-pixels = { $width } × { $height } pixels
export-show = Include
export-with-title = Title
export-with-legend = Legend
export-with-tie-labels = Content names on ties
export-with-steps = Steps of partnerships
export-transparent = Transparent background
export-note = Stance, trust, commitment, power and interest stay out of the picture.
export-confirm = Export…
print-title = Print the map
print-confirm = Print
print-no-program = No program on this computer can open or print a PDF. The file is saved at { $file }; copy it to a computer that has a printer.


shortcuts-title = Keyboard shortcuts
shortcuts-canvas = On the canvas
gesture-double-click-keys = double click
gesture-double-click = Add a stakeholder
gesture-rim-keys = drag from a circle's edge
gesture-rim = Draw a tie (let go on empty space: adds a new one too)
gesture-drag-keys = drag
gesture-drag = Move
gesture-band-keys = drag on empty space
gesture-band = Select several
gesture-shift-click-keys = Shift + click
gesture-shift-click = Add to the selection or take out
gesture-pan-keys = Space + drag, middle button
gesture-pan = Pan the canvas
gesture-wheel-keys = mouse wheel
gesture-wheel = Zoom in or out
gesture-tab-keys = Tab, Shift + Tab
gesture-tab = To the next or previous stakeholder
gesture-enter-keys = Enter
gesture-enter = Rename; on an empty canvas: add the first one
gesture-ctrl-arrow-keys = Ctrl + arrow
gesture-ctrl-arrow = Add a connected stakeholder in that direction
gesture-c-keys = C
gesture-c = Draw a tie by keyboard: choose the other end, then Enter
gesture-arrow-keys = arrow, Shift + arrow
gesture-arrow = Move a little, or farther
gesture-esc-keys = Esc
gesture-esc = Cancel what is under way

about-version = Version { $version }
about-text = Draw a network of stakeholders, see who holds it together, and rearrange it.
about-licence = Licensed under MIT or Apache-2.0. Font: Inter (SIL Open Font License).

start-title = Map the network of your unit
start-text = Draw stakeholders and their ties, and see who connects, who brokers, and who stands at the edge.
start-new = Start a new network
start-recent = Recent
start-no-recent = Files that were opened will appear here.
start-missing = The file is not where it was
start-examples = Examples
hint-start-page = Start a new network, open a file, or study an example

notice-print-viewer = The map is open as a PDF; print it from there.
notice-print-printer = The map was sent to the printer.
notice-exported = Picture saved: { $file }
notice-undone = Undone: { $step }
notice-redone = Redone: { $step }
notice-picture-copied = Map copied as a picture. Paste it into Word or PowerPoint with Ctrl+V.
notice-table-copied = Table copied. Paste it into Word, PowerPoint or Excel with Ctrl+V.
notice-svg-copied = SVG copied as text.

status-stakeholders = { $n ->
    [one] { $count } stakeholder
   *[other] { $count } stakeholders
}
status-ties = { $n ->
    [one] { $count } tie
   *[other] { $count } ties
}
status-undirected = arrows count both ways
status-directed = direction followed
status-weighted = strength used
status-all-ties = all ties
status-view = view { $view }
status-working = working…
status-unsaved = not saved
status-saved-at = saved { $time }
status-saved = saved
status-not-saved-yet = no file yet
convention-undirected = Every tie counts both ways.
convention-directed = The direction of ties is followed; a mutual tie counts as two.
convention-weighted = Strong ties are shorter (length = 1/strength).
convention-unweighted = Every tie is one step long.
convention-simple = Parallel ties between the same two count once; the number of ties counts them all.
convention-ended = Ties that have ended do not count.

file-kind-project = Jejaring (*.jejaring)
file-kind-png = PNG picture (*.png)
file-kind-svg = SVG picture (*.svg)
file-kind-pdf = PDF document (*.pdf)

dialog-open-title = Open network
dialog-save-title = Save network
dialog-export-title = Export picture
dialog-save-file-title = Save file
dialog-select-folder = Choose folder
dialog-select-file = Choose file
dialog-save-file = Save file
dialog-cancel = Cancel
dialog-overwrite = Overwrite
dialog-reload = Reload
dialog-working-folder = Working folder
dialog-select-all = Select all
dialog-show-hidden = Show hidden
dialog-show-system = Show system files
dialog-pinned = Pinned
dialog-places = Places
dialog-devices = Devices
dialog-removable = Removable devices
dialog-home = Home
dialog-desktop = Desktop
dialog-documents = Documents
dialog-downloads = Downloads
dialog-audio = Audio
dialog-pictures = Pictures
dialog-videos = Videos
dialog-pin = Pin folder
dialog-unpin = Unpin folder
dialog-rename-pinned = Rename pin
dialog-selected-folder = Selected folder:
dialog-selected-file = Selected file:
dialog-selected-items = Selected:
dialog-file-name = File name:
dialog-all-files = All files
dialog-any-extension = Any type
dialog-open = Open
dialog-save = Save
dialog-overwrite-question = This file exists already. Overwrite it?
dialog-error-empty-folder = The folder needs a name
dialog-error-empty-file = The file needs a name
dialog-error-folder-exists = There is a folder of this name already
dialog-error-file-exists = There is a file of this name already

command-rename-variant = Rename variant…
export-width = Width in pixels
export-size = Size of the picture
notice-saved-without-unread = Saved, but something that was typed cannot be read and is not in the file.
status-counting = counting… { $share }
status-estimate = estimate ± { $width }
menu-settings = Settings
