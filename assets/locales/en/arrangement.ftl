### Layouts: arranging where stakeholders stand on the map

menu-layout = Layout
menu-layout-rings-by = Rings by
command-layout-stress = Tidy up
command-layout-spread = Separate what overlaps
command-layout-force = Web (groups show)
command-layout-layered = In levels (as an organisation chart)
command-layout-circular = In a circle
command-layout-clusters = Group by cluster
command-layout-categories = Group by category
command-layout-concentric = In rings (the strongest in the middle)
command-layout-around = Around the selected one (or you)
step-arrange = layout

arrange-progress = Arranging… { $share }
arrange-cancel = Cancel (Esc)
arrange-cancelled = The layout was cancelled; everything is back in its place.
arrange-too-few = A layout needs at least two stakeholders, and one of them must not be locked.
arrange-nothing-to-do = Everything is in place already.
arrange-no-command = There is no formal one-way tie yet. Levels go by the distance from whoever has most ties.
arrange-failed = The layout failed. Nothing was moved.
