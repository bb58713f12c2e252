# The canvas: the map on screen.

canvas-name = Network map
canvas-empty = Double-click here to add the first stakeholder, or press Enter
canvas-out-of-view = The network is out of view · Ctrl+1 fits everything

canvas-name-field = Stakeholder name
canvas-name-placeholder = Stakeholder name

canvas-legend = Legend
canvas-legend-show = Show the legend
canvas-legend-hide = Fold the legend away

canvas-zoom-in = Zoom in
canvas-zoom-out = Zoom out
canvas-zoom-actual = Actual size (100%)
canvas-fit = Fit everything

canvas-menu-rename = Rename
canvas-menu-connect = Draw a tie from here…
canvas-menu-lock = Lock the place
canvas-menu-unlock = Unlock the place
canvas-menu-remove = Remove from this variant
canvas-menu-delete-from-project = Delete from project…
canvas-menu-properties = Show details
canvas-menu-direction = Direction
canvas-menu-formality = Formality
canvas-menu-state = State
canvas-menu-reverse = Reverse the direction
canvas-menu-remove-tie = Delete the tie
canvas-menu-add-here = Add a stakeholder here
canvas-menu-paste = Paste
canvas-menu-select-all = Select all

canvas-tooltip-degree = Degree { $value } · rank { $rank }
canvas-tooltip-betweenness = Betweenness { $value } · rank { $rank }
canvas-tooltip-closeness = Closeness { $value } · rank { $rank }

canvas-hint-empty = Double-click to add a stakeholder · press N to add one in the middle
canvas-hint-idle = Drag from the rim of a stakeholder to draw a tie · Space + drag to pan · double-click to add
canvas-hint-body = Drag to move · double-click to rename · right-click for a menu
canvas-hint-rim = Drag to another stakeholder to draw a tie, or to empty space to add a new one
canvas-hint-tie = Click to select the tie · right-click to change its direction, formality or state
canvas-hint-keys = Tab for the next · Enter renames · Ctrl+arrow adds a connected one · C draws a tie · arrows move · Delete deletes
canvas-hint-add = Click empty space to add a stakeholder · Esc to finish
canvas-hint-connect = Drag or click from one stakeholder to another · Esc to finish
canvas-hint-pan = Drag to pan the canvas · Esc to finish
canvas-hint-panning = Release to stop panning
canvas-hint-dragging = Release to put down · Shift keeps a straight line · Esc cancels
canvas-hint-banding = Release to select what is inside the box · Esc cancels
canvas-hint-linking = Release over a stakeholder, or over empty space to add a new one · Esc cancels
canvas-hint-choosing-end = Click the other end, or choose it with Tab and the arrows and press Enter · Esc cancels
canvas-hint-naming = Type the name, then press Enter · Esc cancels
