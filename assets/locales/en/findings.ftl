finding-names-two = { $names } and { $last }
finding-names-many = { $names } and { $last }
finding-names-more = { $names } and { $n } others

finding-severity-severe = Important
finding-severity-notable = Worth a look
finding-severity-hint = Note

finding-dependence = { $n ->
    [1] { $extent ->
        [whole] { $names } depends wholly on { $broker }
       *[most] { $names } depends heavily on { $broker }
    }
   *[other] { $extent ->
        [whole] { $names } depend wholly on { $broker }
       *[most] { $names } depend heavily on { $broker }
    }
}
finding-dependence-evidence = { $n ->
    [1] { $share } of the shortest paths from { $names } to others lead through { $broker }.
   *[other] Up to { $share } of the shortest paths of these { $n } to others lead through { $broker }.
}
finding-dependence-only-way = { $n ->
    [1] Without { $broker }, { $first } cannot reach { $names }.
   *[other] Without { $broker }, { $first } cannot reach { $n } others: { $names }.
}
finding-dependence-theirs = The other way round, { $broker } depends on { $first } by { $theirs }.
finding-dependence-advice = The bargaining position is weak: one party sets the terms. A direct tie, or a second way around { $broker }, strengthens it.

finding-bottleneck = Nearly everything goes through { $broker }
finding-bottleneck-evidence = { $broker } lies on { $share } of the shortest paths between others.
finding-bottleneck-advice = If { $broker } is slow or stops, the others are held up. Share the role, or tie those directly who often need it.

finding-cut-point = Without { $name } the network falls apart
finding-cut-point-evidence = { $n ->
    [1] If { $name } is out, { $names } is cut off from the rest.
   *[other] If { $name } is out, { $n } are cut off from the rest: { $names }.
}
finding-cut-point-advice = One more tie that does not lead through { $name } is enough to keep the connection.

finding-hub = { $name } carries too many ties
finding-hub-evidence = { $name } is tied directly to { $share } of the others, far more than anybody else.
finding-hub-advice = Some of the coordination can be shared, so that not everything rests on one person or unit.

finding-parts = The network falls into { $parts } parts
finding-parts-evidence = { $n ->
    [1] { $names } is not connected with the largest part.
   *[other] { $n } are not connected with the largest part: { $names }.
}
finding-parts-advice = Information and help do not reach the parts that stand alone. Find one in each part who could be introduced to the other.

finding-unconnected = { $n ->
    [1] { $names } is not connected yet
   *[other] { $n } are not connected yet
}
finding-unconnected-evidence = { $n ->
    [1] { $names } has no tie in this view yet.
   *[other] Without any tie in this view yet: { $names }.
}
finding-unconnected-advice = Draw the ties if there are any; if not, here is where to begin.

finding-single-spanner = Only { $name } ties its cluster to the rest
finding-single-spanner-evidence = Of the cluster of { $name } with { $n } others ({ $names }) only { $name } has ties to the outside.
finding-single-spanner-advice = A second link from that cluster keeps it from resting on one.

finding-outside-contacts = Those at the edge may bring contacts from outside
finding-outside-contacts-evidence = At the edge of the network and from farther away: { $names }.
finding-outside-contacts-advice = They often know people whom nobody inside knows. Ask them before looking for new contacts.

finding-paper-only = { $n ->
    [1] One official line without everyday contact
   *[other] { $n } official lines without everyday contact
}
finding-paper-only-evidence = There is official command or coordination, but no informal tie beside it: { $ties }.
finding-paper-only-advice = See whether this line is really used. Regular meetings often help more than letters.

finding-only-informal = { $n ->
    [1] One informal tie carries what no formal one does
   *[other] { $n } informal ties carry what no formal ones do
}
finding-only-informal-evidence = Officially their ends are not connected, not even through others: { $ties }.
finding-only-informal-advice = Such ties are of value, but they go when the person goes. Consider making the important ones official.

finding-one-way = { $n ->
    [1] One tie runs one way only
   *[other] { $n } ties run one way only
}
finding-one-way-evidence = They carry coordination, consultation or information, but nothing comes back: { $ties }.
finding-one-way-advice = Without an answer mistakes are noticed late. Agree on how to reply.

finding-without-norm = { $n ->
    [1] One planned tie has no norm yet
   *[other] { $n } planned ties have no norm yet
}
finding-without-norm-evidence = Nothing is agreed in writing at either end: { $ties }.
finding-without-norm-advice = Write down each one's role and obligations under Norms.

finding-foreign = { $n ->
    [1] One new tie is not built on social capital
   *[other] { $n } new ties are not built on social capital
}
finding-foreign-evidence = Both ends never had a tie and share no partner: { $ties }.
finding-foreign-advice = What is strange to local custom grows with difficulty. Look for somebody whom both know.

stage-scattered = Stage of the network: still scattered
stage-scattered-evidence = Most are not yet in one connected part.
stage-scattered-advice = Next: somebody who brings the parts together. (Stages after Krebs and Holley, not from the training text.)
stage-hub-and-spoke = Stage of the network: a hub with spokes
stage-hub-and-spoke-evidence = The paths between others lead through one or two.
stage-hub-and-spoke-advice = Next: the hub introduces those at the ends to each other, until other hubs grow. (Stages after Krebs and Holley, not from the training text.)
stage-several-hubs = Stage of the network: several hubs
stage-several-hubs-evidence = No single one holds the paths between the others.
stage-several-hubs-advice = Next: the hubs tie closely into a core, and the edge brings ideas from outside. (Stages after Krebs and Holley, not from the training text.)
stage-core-and-periphery = Stage of the network: core and periphery
stage-core-and-periphery-evidence = There is a closely tied core with others around it.
stage-core-and-periphery-advice = Take care of the core, and keep the edge open to new people and ideas. (Stages after Krebs and Holley, not from the training text.)

findings-title = Findings
findings-title-explained = What stands out in this network: the evidence, what it means, and what may help
findings-all = { $n ->
    [1] See one more finding
   *[other] See { $n } more findings
}
findings-none = Nothing stands out. This network does not rest on a single one.
findings-too-small = Draw at least three stakeholders with their ties; findings appear here.
findings-counting = Being worked out…
findings-propose = Seek proposals
findings-show = Show on the map
findings-spoken = { $severity }: { $title }
findings-about = Findings about { $name }
findings-thresholds = Thresholds
findings-thresholds-reset = Reset thresholds
findings-threshold-dependence = Dependent from
findings-threshold-bottleneck = Bottleneck from
findings-threshold-hub = Hub from
command-findings = Findings
command-next-finding = Next finding
command-previous-finding = Previous finding

influence-view = Influence
influence-view-explained = Influence as people see it, against the place in the network
influence-grid = Power and interest
influence-grid-explained = The four quadrants: Promoters, Latents, Defenders, Apathetics. Drag to score.
influence-computed = Seen and computed
influence-computed-explained = Perceived power against a measure of the network
influence-unscored = Not scored yet. Drag onto the chart, or click to put it in the middle.
influence-spoken = { $name }: power { $power }, interest { $interest }
influence-too-few = Score the power of at least four; the comparison appears here.
influence-agree = What people see and the place in the network agree more or less.
influence-overrated = { $name } is thought influential, though its { $measure } is among the low ones in this network.
influence-underrated = { $name } is thought to have little influence, though its { $measure } is among the high ones in this network.
influence-rule = Told where the two places differ by half of all who are scored, or more.
