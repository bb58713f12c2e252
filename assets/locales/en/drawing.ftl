# Drawing: arranging what is selected, ties led and bent, the grid.

menu-copy-out = Copy for Word or PowerPoint
menu-arrange = Arrange
command-align-left = Align left
command-align-centre = Align centre (horizontally)
command-align-right = Align right
command-align-top = Align top
command-align-middle = Align middle (vertically)
command-align-bottom = Align bottom
command-distribute-horizontally = Distribute horizontally
command-distribute-vertically = Distribute vertically
command-on-circle = Same distance on a circle
command-toggle-lock = Lock position
command-straighten = Straighten tie
command-toggle-grid = Grid

step-align = align
step-distribute = distribute
step-on-circle = arrange on a circle
step-lock = lock position
step-unlock = unlock position
step-reconnect = reconnect tie
step-bend = bend tie
step-straighten = straighten tie

canvas-menu-connect-self = Tie to itself
canvas-menu-straighten = Straighten

canvas-hint-tie-handles = Drag an end to another stakeholder, or the middle to bend · double-click the middle to straighten
canvas-hint-reconnecting = Let go on another stakeholder to move this end there · Esc cancels
canvas-hint-bending = Let go to bend the tie · Esc cancels
canvas-hint-copying = Let go to place the copy · Shift keeps to a straight line · Esc cancels
canvas-hint-chaining = The next click continues the chain from there · let go of Ctrl to finish
canvas-hint-star = The next click adds a tie from the same stakeholder · let go of Shift to finish

gesture-chain-keys = Ctrl while drawing a tie
gesture-chain = Draw a chain: the next tie starts where the last one ended
gesture-star-keys = Shift while drawing a tie
gesture-star = Draw a star: all ties start from the first stakeholder
gesture-self-tie-keys = drag from the edge and back
gesture-self-tie = Draw a tie of a stakeholder to itself
gesture-tie-end-keys = drag the end of a selected tie
gesture-tie-end = Reconnect it to another stakeholder
gesture-bend-keys = drag the middle of a selected tie
gesture-bend = Bend it; double click to straighten
gesture-copy-keys = Alt + drag
gesture-copy = Drag a copy
gesture-snap-keys = Ctrl while dragging
gesture-snap = Without guide lines and grid

command-bend-left = Bend to the left
command-bend-right = Bend to the right
command-move-tie-start = Move the start of the tie…
command-move-tie-end = Move the end of the tie…
palette-hint-from = Lead the start of the tie to…
palette-hint-to = Lead the end of the tie to…
