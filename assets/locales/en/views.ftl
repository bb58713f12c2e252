record-saved-view = saved view
damage-bad-saved-view = its caption is empty or its part of the map cannot be drawn
step-save-view = save view
step-move-view = reorder views
step-remove-view = delete view

command-present = Present
command-save-view = Save this view
command-next-saved-view = Next saved view
command-previous-saved-view = Previous saved view
command-saved-views = List of saved views
menu-saved-views = Saved views
menu-zoom = Zoom
command-minimap = Minimap

views-title = Saved views
views-hint = Click to go back to a view. Alt+↑ and Alt+↓ change its place, F2 its caption.
views-empty = None yet. Arrange the map as you like it, then save it with the + button.
views-caption = Caption of the view
views-spoken = View { $n }: { $caption } ({ $look })
views-variant-gone = its variant was deleted
views-rename = Change caption
views-retake = Update to what is on screen
views-up = Move up
views-down = Move down
views-remove = Delete

notice-view-retaken = View updated
notice-view-gone = The variant of this view was deleted

presentation-next = Next
presentation-previous = Previous
presentation-end = End the presentation (Esc)
presentation-place = { $n } of { $all }

canvas-minimap = The whole network: click or drag to move about

command-pseudonyms = Codes for names
status-pseudonyms = names are coded
pseudonyms-refused = Names are coded at the moment. Switch “Codes for names” off to change what is filled in.
