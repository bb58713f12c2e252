compare-view = the network of { $view }
compare-view-all = the whole network
compare-part-of = { $part } of { $all }
compare-dependence = { $how ->
    [down] In { $view } the highest dependence of { $group } falls from { $before } to { $after }.
    [up] In { $view } the highest dependence of { $group } rises from { $before } to { $after }.
   *[same] In { $view } the highest dependence of { $group } stays as it was: { $before } before, { $after } now.
}
compare-broker = { $how ->
    [down] The betweenness of { $name }, the highest before, falls from { $before } to { $after }.
    [up] The betweenness of { $name }, the highest already before, rises from { $before } to { $after }.
   *[same] The betweenness of { $name }, the highest before, stays at { $after }.
}
compare-cut-points = { $how ->
    [down] Cut points fall from { $before } to { $after }.
    [up] Cut points rise from { $before } to { $after }.
   *[same] { $after ->
        [0] There is still no cut point.
       *[other] Cut points stay at { $after }.
    }
}
compare-components = { $how ->
    [down] Separate parts fall from { $before } to { $after }.
    [up] Separate parts rise from { $before } to { $after }.
   *[same] { $after ->
        [1] The network is still in one part.
       *[other] Separate parts stay at { $after }.
    }
}
compare-paths = { $how ->
    [up] Independent paths from { $group } to { $partner } rise from { $before } to { $after }.
   *[down] Independent paths from { $group } to { $partner } fall from { $before } to { $after }.
}
compare-came = Came in: { $names }.
compare-went = Left: { $names }.
compare-ties = Ties: { $parts }.
compare-no-ties = There are no ties to compare yet.
compare-ties-new = { $n } new
compare-ties-mapped = { $n } there already but mapped only now
compare-ties-changed = { $n } changed
compare-ties-gone = { $n } gone
compare-ties-same = { $n } as before

compare-aim-nothing = None yet
compare-aim-dependence = Highest dependence of { $names }
compare-aim-cut-points = Cut points
compare-aim-components = Separate parts
compare-aim-closeness = Closeness of { $names }
compare-aim-betweenness = Betweenness of { $names }
compare-effect-better = better
compare-effect-same = unchanged
compare-effect-worse = worse
export-with-compared = Mark the differences to “{ $name }”
compare-compared-with = Compared with “{ $name }”:
compare-verdict-new = new
compare-verdict-mapped = there already, mapped only now
compare-verdict-changed = changed
compare-verdict-gone = gone
compare-verdict-same = as before

compare-field-ends = its ends
compare-field-direction = direction
compare-field-content = content
compare-field-basis = basis
compare-field-formality = formal or informal
compare-field-state = state
compare-field-strength = strength
compare-field-quality = quality
compare-field-note = note
compare-field-role = role
compare-field-needs = needs
compare-field-norms = norms
compare-field-human-capital = human capital
compare-field-technoware = technoware
compare-field-commitment = commitment

measure-social-capital = Social capital (there already)
measure-stakeholders = Stakeholders

compare-eight-components = The eight components
compare-needs-met = { $how ->
    [down] Needs that nobody meets fall from { $before } to { $after }.
   *[up] Needs that nobody meets rise from { $before } to { $after }.
}
compare-norms-agreed = { $how ->
    [down] Norms that are not agreed fall from { $before } to { $after }.
   *[up] Norms that are not agreed rise from { $before } to { $after }.
}
compare-social-capital = { $how ->
    [down] The share of ties that exist already falls from { $before } to { $after }; still to be built: { $planned }.
   *[up] The share of ties that exist already rises from { $before } to { $after }.
}
compare-competences-lacking = { $how ->
    [down] Competences still lacking fall from { $before } to { $after }.
   *[up] Competences still lacking rise from { $before } to { $after }.
}
compare-ties-without-channel = { $how ->
    [down] Ties without an IT channel in common fall from { $before } to { $after }.
   *[up] Ties without an IT channel in common rise from { $before } to { $after }.
}
compare-commitment = { $how ->
    [down] The mean score of commitment falls from { $before } to { $after } (scale 0–4).
   *[up] The mean score of commitment rises from { $before } to { $after } (scale 0–4).
}
compare-tasks-undone = { $how ->
    [down] Tasks that nobody does fall from { $before } to { $after }.
   *[up] Tasks that nobody does rise from { $before } to { $after }.
}
measure-needs-met = Needs met
measure-norms-agreed = Norms agreed
measure-competences-lacking = Competences lacking
measure-ties-without-channel = Ties without an IT channel
measure-commitment = Mean commitment
measure-tasks-undone = Tasks nobody does

compare-measure = Measure
compare-before = Before
compare-after = After
compare-change = Change
compare-rank = Rank

compare-title = What has changed
compare-close = Close the comparison
compare-working = Being compared…
compare-group = Bargaining position
compare-nobody = nobody
compare-usual-group = Target group
compare-ranks = Ranks
compare-differences = List of differences
compare-nothing-differs = Nothing differs in this view.
compare-more = … and { $n } more
compare-not-in-this-view = in both variants, but in one of them not in this view
compare-copy = Copy as a table
command-compare = Compare variants
compare-button = Compare

command-what-if = What if it were not there
command-what-if-end = End the assumption
canvas-menu-what-if = What if it were not there?
what-if-end = End (Esc)
what-if-remove = Take out of this variant
what-if-remove-explained = Its role and its ties go from this variant alone, in one step that can be undone.
what-if-working = Counting the network without { $out }…
what-if-cut-off = { $n ->
    [0] Without { $out } nobody is cut off.
    [1] Without { $out } { $names } is cut off.
   *[other] Without { $out } { $n } are cut off: { $names }.
}

command-side-by-side = Two maps side by side
compare-second-map = Map of the variant compared with: { $name }
