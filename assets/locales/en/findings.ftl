finding-names-two = { $names } and { $last }
finding-names-many = { $names } and { $last }
finding-names-more = { $names } and { $n ->
    [one] one other
   *[other] { $n } others
}

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
finding-dependence-advice = Build a direct tie, or a second way around { $broker }. As long as one party sets the terms, the bargaining position is weak.

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
finding-single-spanner-evidence = In the cluster of { $name } with { $n } others ({ $names }), only { $name } has ties to the outside.
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
finding-without-norm-evidence = No norm at either end governs these ties: { $ties }.
finding-without-norm-advice = Write down each one's role and obligations, and towards whom they hold, under Norms.

finding-foreign = { $n ->
    [1] One new tie is not built on social capital
   *[other] { $n } new ties are not built on social capital
}
finding-foreign-evidence = The two ends never had a tie and share no partner: { $ties }.
finding-foreign-advice = What is foreign to local custom takes root with difficulty. Look for somebody whom both know.

finding-cooling = { $n ->
    [1] One tie is cooling down
   *[other] { $n } ties are cooling down
}
finding-cooling-evidence = { $dated ->
    [yes] { $n ->
        [1] The quality of { $first } has fallen by { $fall } points (of 0–4) since { $since }.
       *[other] By their latest assessments these have grown worse: { $ties }. The furthest fall is that of { $first }: { $fall } points (of 0–4) since { $since }.
    }
   *[no] { $n ->
        [1] The quality of { $first } has fallen by { $fall } points (of 0–4).
       *[other] By their latest assessments these have grown worse: { $ties }. The furthest fall is that of { $first }: { $fall } points (of 0–4).
    }
}
finding-cooling-advice = Get in touch before it breaks: meet, ask what has changed, and agree on what both gain from it. Then assess it again.

finding-unmet-needs = { $n ->
    [1] One need is met by nobody
   *[other] { $n } needs are met by nobody
}
finding-unmet-needs-evidence = Of { $all } needs that are written down, nobody meets { $n }, which are needs of { $names }. For example, { $of } needs “{ $example }”.
finding-unmet-needs-advice = Find out who in this network could meet them, or whom to bring in. Note it under Needs.

finding-undone-tasks = { $n ->
    [1] One task is done by nobody
   *[other] { $n } tasks are done by nobody
}
finding-undone-tasks-evidence = Of { $all } tasks that are written down, nobody does { $n }: { $tasks }.
finding-undone-tasks-advice = Agree on who does it, and note it in the list of tasks.

finding-teachable = { $n ->
    [1] One competence that is lacking can be learnt from a partner
   *[other] { $n } competences that are lacking can be learnt from partners
}
finding-teachable-evidence = Needed by: { $names }. Could be taught by: { $teachers }. For example, { $of } can learn “{ $example }” from { $by }.
finding-teachable-advice = Bring both together. Learning from a partner costs little, and the tie grows with it.

finding-untaught = { $n ->
    [1] One competence that is needed is mastered by nobody
   *[other] { $n } competences that are needed are mastered by nobody
}
finding-untaught-evidence = Needed by: { $names }. For example, { $of } needs “{ $example }”, and no partner could teach it.
finding-untaught-advice = Look for training or a partner from outside, such as a training centre, a university or a professional association.

finding-without-channel = { $n ->
    [1] One tie has no IT channel in common
   *[other] { $n } ties have no IT channel in common
}
finding-without-channel-evidence = Of { $all } ties whose ends both note their technoware, { $n } have none in common, neither in use nor planned: { $ties }.
finding-without-channel-advice = Agree on one channel that both can use, however simple, such as a message group.

finding-low-commitment = Others lean on { $names }, whose commitment is low
finding-low-commitment-evidence = { $count ->
    [0] Latest score of commitment: { $scores }.
    [1] Latest score of commitment: { $scores }. One leans on them: { $by }.
   *[other] Latest score of commitment: { $scores }. { $count } lean on them: { $by }.
}
finding-low-commitment-advice = Talk about what holds back the will to join, or prepare a way round.
finding-score = { $name } { $score } of 4

finding-own-network = You are in the middle because this is your own network
finding-own-network-evidence = { $n ->
    [0] All who are tied to you are tied to each other as well.
    [1] Of the { $pairs } pairs of those tied to you, one is not tied to each other.
   *[other] Of the { $pairs } pairs of those tied to you, { $n } are not tied to each other.
}
finding-own-network-advice = Introduce those who could help each other, so that not everything rests on you.

stage-scattered = Stage of the network: still scattered
stage-scattered-evidence = Most are not yet in one connected part.
stage-scattered-advice = Next: somebody who brings the parts together. (Stages after Krebs and Holley, not from the training text.)
stage-hub-and-spoke = Stage of the network: a hub with spokes
stage-hub-and-spoke-evidence = The paths between others lead through one or two.
stage-hub-and-spoke-advice = Next: the hub introduces those at the ends to each other, until other hubs grow. (Stages after Krebs and Holley, not from the training text.)
stage-several-hubs = Stage of the network: several hubs
stage-several-hubs-evidence = The paths between others are shared by several.
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
findings-fill-in = Fill in under Components
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
influence-rule = Named where the two ranks differ by at least half the number of those scored.
