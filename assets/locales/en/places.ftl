# Frames, notes and backgrounds on the map

command-group = Group
command-ungroup = Ungroup
command-tool-note = Write a note
command-background-none = No background
command-background-rings = Rings from near to far
command-background-grid = Grid of power and interest
command-background-sectors = Part the rings by category
command-background-more-rings = One ring more
command-background-fewer-rings = One ring fewer
command-background-arrange = Arrange on the background
menu-background = Background

step-group = group
step-ungroup = ungroup
step-group-members = change a group's members
step-add-note = write a note
step-remove-note = delete a note
step-background = change the background

group-default-name = Group { $n }
group-name-placeholder = Name of the group
group-name-field = Name of the group
group-unnamed = Group without a name
note-named = Note: { $text }
note-placeholder = Text of the note
note-field = Text of the note

canvas-menu-rename-group = Rename
canvas-menu-select-members = Select its members
canvas-menu-add-to-group = Take in what is selected
canvas-menu-ungroup = Ungroup
canvas-menu-edit-note = Edit the text
canvas-menu-remove-note = Delete the note
canvas-menu-group = Group
canvas-menu-note-here = Write a note here
canvas-hint-group = Drag to move its members · double-click to rename
canvas-hint-note = Drag to move · double-click to edit the text
canvas-hint-note-tool = Click where the note is to be written
canvas-hint-writing = Enter to keep · Shift+Enter for a new line · Esc to cancel

panel-group = Group
panel-group-name = Name
panel-group-colour = Colour
panel-group-members = Members ({ $count })
panel-group-take-out = Take { $name } out
panel-group-add = Take in…
panel-note-title = Note
panel-note-text = Text
panel-note-width = Width
panel-in-group = In the group { $name }

background-near = near
background-far = far
background-ring = { $number }
background-ring-near = { $number } · near
background-ring-far = { $number } · far
background-only-ring = near
background-power = Power ↑
background-interest = Interest →
background-too-few-scores = No stakeholder has scores of power and interest yet
background-left-out =
    { $count ->
        [one] { $count } stakeholder has no scores yet and stays where it is
       *[other] { $count } stakeholders have no scores yet and stay where they are
    }
background-none-yet = Choose a background in the View menu first
background-needs-focal = Rings need a middle: select one stakeholder, then choose this background again

export-power-interest = Grid of power and interest (sensitive)

record-group = group
record-note = note
damage-bad-group = the group is empty or has members that this variant does not have
damage-bad-note = the note is empty or its place cannot be drawn
damage-bad-background = the size of the background cannot be drawn

quadrant-promoters = Promoters
quadrant-latents = Latents
quadrant-defenders = Defenders
quadrant-apathetics = Apathetics
