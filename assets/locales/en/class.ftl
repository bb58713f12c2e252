### A class: comparing groups, merging them, the results sheet, the projector, the form on paper

menu-class = Training class
command-compare-groups = Compare group files…
start-class = For trainers
start-class-about = Open the files of all groups at once and compare what they found.
hint-groups = Click a column's heading to sort, click a picture to enlarge the map

groups-title = Groups compared
groups-count = { $n ->
    [one] one file
   *[other] { $n } files
}
groups-close = Go back from comparing groups
groups-add-files = Add files…
groups-add-folder = Add a folder…
groups-save-table = Save the table…
groups-table-file = groups compared.csv
groups-dialog-title = Choose the groups' files
groups-baseline = Baseline
groups-baseline-explained = The first variant of each file.
groups-newest = After the rearrangement
groups-newest-explained = The last variant of each file; where there is one only, that one.
groups-all-ties = Count all ties
groups-all-ties-explained = Without this, each file is counted under the view that its group has saved, such as paddy alone, so that the numbers are those on their own screen.
groups-reading = Reading { $done } of { $all } files
groups-stopped = Not read yet, for the reading was stopped.
groups-row-reading = Being read…
groups-read-failed = This file's numbers cannot be worked out. The other groups can still be compared.
groups-nothing-found = No Jejaring file is there
groups-empty = No group's file yet
groups-empty-about = Choose several files at once, choose a folder, or drag them all onto this window.
groups-choose = Choose the groups' files…
groups-open = Open
groups-open-spoken = Open the file of { $name }
groups-leave = Take out
groups-leave-spoken = Take { $name } out of the list
groups-enlarge = Enlarge the map of { $name }
groups-picture = Map of { $name }
groups-picture-drawing = Drawing…
groups-picture-none = No picture
groups-large-next = Next group
groups-large-previous = Previous group
groups-file-view = { $view } only · { $file }
groups-severe = { $n ->
    [one] one severe finding
   *[other] { $n } severe findings
}
groups-notable = { $n ->
    [one] one worth a talk
   *[other] { $n } worth a talk
}
groups-hint = { $n ->
    [one] one hint
   *[other] { $n } hints
}
groups-no-finding = Nothing stands out yet
groups-nobody = nobody
groups-by-program = Program: { $name }
groups-by-hand = Group: { $name }
groups-found = Found
groups-not-found = Not the same
groups-not-named = Not named yet
groups-locked = Locked
groups-until-answered = Once the group has answered
groups-word = Trainer's word
groups-release = Show the answers
groups-word-wrong = No answer opens with that word
groups-lowered = lowered
groups-raised = raised
groups-unchanged = unchanged
groups-one-variant = not rearranged yet
groups-of-targets = The target groups' highest dependence on any one.
groups-of-all = Anybody's highest dependence on any one. This file names no target group yet.

groups-column-group = Group
groups-column-group-explained = The name of the group, or the network's title, or the name of the file.
groups-column-size = Size
groups-column-size-explained = Size of the network: how many stakeholders.
groups-column-ties = Ties
groups-column-ties-explained = How many ties count.
groups-column-density = Density
groups-column-density-explained = The share of all pairs that are tied, 0 to 1.
groups-column-parts = Parts
groups-column-parts-explained = How many parts are separate. One means that all hang together.
groups-column-findings = Findings
groups-column-findings-explained = How many findings of each weight, and the heaviest in words.
groups-column-bottleneck = Bottleneck
groups-column-bottleneck-explained = The bottleneck of the baseline: by the program, by the group, and whether it is the same.
groups-column-dependence = Dependence
groups-column-dependence-explained = The highest dependence on any one, in the first variant and in the last.
groups-column-complete = Complete
groups-column-complete-explained = How complete the eight components are on average.
groups-column-content = Con
groups-column-content-explained = Content: ties that say what passes along them.
groups-column-needs = Nee
groups-column-needs-explained = Needs: stakeholders whose needs are written down and met by somebody.
groups-column-structure = Str
groups-column-structure-explained = Structure: stakeholders who are tied to others.
groups-column-norms = Nor
groups-column-norms-explained = Norms: stakeholders with rules that are agreed.
groups-column-social-capital = Soc
groups-column-social-capital-explained = Social capital: ties that exist already and whose quality was assessed.
groups-column-human-capital = Hum
groups-column-human-capital-explained = Human capital: stakeholders with the competences they have and need.
groups-column-technoware = IT
groups-column-technoware-explained = Technoware: stakeholders with information technology in use.
groups-column-commitment = Com
groups-column-commitment-explained = Spiritual commitment: stakeholders with an assessed commitment and its evidence.

groups-listed-file = File
groups-listed-group = Group
groups-listed-variant = Variant
groups-listed-size = Size of the network
groups-listed-ties = Ties
groups-listed-density = Density
groups-listed-parts = Separate parts
groups-listed-severe = Severe findings
groups-listed-notable = Worth a talk
groups-listed-hints = Hints
groups-listed-finding = First finding
groups-listed-bottleneck = Bottleneck by the program
groups-listed-named = Bottleneck by the group
groups-listed-found = Bottleneck found (1 yes, 0 no)
groups-listed-dependence-before = Highest dependence before
groups-listed-dependence-after = Highest dependence after
groups-listed-content = Content
groups-listed-needs = Needs
groups-listed-structure = Structure
groups-listed-norms = Norms
groups-listed-social-capital = Social capital
groups-listed-human-capital = Human capital
groups-listed-technoware = Technoware
groups-listed-commitment = Spiritual commitment
groups-listed-error = Why it cannot be read

merge-variant-first = Baselines merged
merge-variant-last = Rearrangements merged
merge-title = The groups' networks merged
merge-notes = Merged from the networks of: { $groups }. The strength of each tie is the number of groups that drew it.
merge-drawn-by = Drawn by: { $groups }
merge-strength = { $group }: strength of the tie { $strength }
groups-merge = Merge…
merge-heading = Merge the groups' networks
merge-summary = { $before } stakeholders of { $files } files become { $after }.
merge-about = Say who is the same. Whoever is skipped stays apart. The groups' files are left alone; the result is a new network.
merge-uncertain = To be confirmed ({ $n })
merge-certain = The very same name ({ $n })
merge-nobody = No names are the same or nearly the same in these files.
merge-same = Same
merge-different = Different
merge-skip = Skip
merge-keys = Keys: arrows up and down to move, 1 same, 2 different, 3 skip.
merge-with-own = Add each group's variants as they are
merge-confirm = Merge
merge-open = { $n } skipped
merge-done = The groups' networks are merged. Save them as a new file.
merge-reason-name = Their names are the very same.
merge-reason-label = Their short names are the same: { $label }.
merge-reason-label-name = { $label } is the short name of one and the name of the other.
merge-reason-letters = { $n ->
    [one] Only one letter differs.
   *[other] Only { $n } letters differ.
}
merge-reason-words = All words of the shorter name stand in the longer one.
