# Proposals of new ties, and the bargaining position.

step-proposal = apply proposal

command-bargaining-position = Bargaining position
command-proposals = Proposals of ties

## Choosing

advice-take-selected = Take those selected on the map
advice-seek = Type a part of the name…

## Bargaining position

position-view = Bargaining position
position-view-explained = On whom the selected ones depend, for reaching whom, and how many other ways there are.
position-all = Everybody
position-all-explained = Who depends on whom, for everybody at once.
position-choose = Select one or several stakeholders on the map to see their bargaining position.
position-working = Working out the bargaining position…
position-not-in-view = Those selected have no tie in this view yet.
position-reaches-nobody = { $who } reaches nobody yet{ $scoped ->
    [no] {""}
   *[other] {" "}in the network of { $scope }
  }, so its dependence is undefined.
position-depends-on-nobody = { $who } depends on no broker{ $scoped ->
    [no] {""}
   *[other] {" "}in the network of { $scope }
  }: { $direct } of { $partners } partners { $direct ->
    [1] is
   *[other] are
  } reached directly.
position-depends = { $scoped ->
    [no] {""}
   *[other] In the network of { $scope }:{" "}
  }{ $who } depends most on { $on }, { $brokers ->
    [1] which is
   *[other] each of which is
  } on { $share } of its shortest paths. { $direct } of { $partners } partners { $direct ->
    [1] is
   *[other] are
  } reached directly.
position-partners = Partners to be reached
position-partners-all = All partners
position-brokers = Depends on
position-brokers-explained = The share of the shortest paths to the partners that leads through this broker. On the map brokers have a ring and their share.
position-partners-list = Independent paths to partners
position-partners-list-explained = Independent paths share no broker; a direct tie counts as one. The more paths, the stronger the bargaining position.
position-nobody = Depends on nobody.
position-direct = { $n ->
    [1] direct, 1 independent path
   *[other] direct, { $n } independent paths
  }
position-indirect = { $n ->
    [1] 1 independent path
   *[other] { $n } independent paths
  }
position-unreached = not reached
position-paths-short = { $n ->
    [1] 1 path
   *[other] { $n } paths
  }
position-more = and { $n } more
position-broker = { $share } of the shortest paths lead through { $name }.
position-broker-reaching = Needed for reaching { $names }.
position-broker-only-way = All shortest paths to { $names } lead through it.
position-theirs = In turn it depends { $share } on those selected.
position-partner-direct = { $name } is reached directly; there { $n ->
    [1] is 1 independent path, the direct tie
   *[other] are { $n } independent paths, the direct tie included
  }.
position-partner-indirect = { $name } is { $distance } ties away; there { $n ->
    [1] is 1 independent path
   *[other] are { $n } independent paths
  }.
position-partner-unreached = { $name } is not reached yet.

## Proposals

proposal-view = Proposals
proposal-view-explained = Which new ties would help an aim most, and what they could build on.
proposal-aim = Aim
proposal-aim-dependence = Lower dependence
proposal-aim-cut-points = Remove cut points
proposal-aim-closeness = Shorten the way to everybody
proposal-aim-raise = Make a broker of
proposal-aim-relieve = Relieve a broker
proposal-aim-parts = Connect separate parts
proposal-group = Target group
proposal-group-none = Choose…
proposal-on = Depends on
proposal-on-anyone = anyone
proposal-who = Who
proposal-most-ties = New ties, at most
proposal-most-ties-n = Propose at most { $n } new ties at once.
proposal-own-ties = Only the target's own ties
proposal-own-ties-explained = Propose only ties that those whom the aim is about can build themselves.
proposal-keep-ties = Leave recorded ties as they are
proposal-keep-ties-explained = Ended ties are not revived, and informal ones are not made formal.
proposal-untouched = Do not involve
proposal-untouched-none = nobody
proposal-content = What new ties carry
proposal-content-none = not decided yet
proposal-choose = First choose whom it is about.
proposal-order-ground = Easiest first
proposal-order-ground-explained = Those that build on social capital come first, as long as they reach half of the best effect; the others follow.
proposal-order-effect = Greatest effect
proposal-order-effect-explained = Those that do most for the aim come first.
proposal-working = Looking for proposals… { $share }
proposal-stop = Stop
proposal-stopped = The search was stopped; these are the best so far.
proposal-tried = { $tried } ties tried, { $helpful } help.
proposal-all-sets = All sets were tried.
proposal-beam = Sets were built from the { $n } best at each step; slightly better ones may exist.
proposal-too-large = This network is too large for proposals. Filter its ties first.
proposal-undefined = Those whom this is about are not connected in this view yet, so the number is undefined.
proposal-none = No new tie helps this aim within the limits chosen.
proposal-size = { $n ->
    [1] One tie
   *[other] { $n } ties together
  }
proposal-apply = Apply (Enter)
proposal-ground-of = { $from } – { $to }: { $sentence }
proposal-ground-revive = Was there before and has ended: take it up again.
proposal-ground-formalise = Practised informally already: it only has to be made formal.
proposal-ground-enliven = On paper already: it only has to be put into practice.
proposal-ground-other = { $n ->
    [0] The two have another tie already.
   *[other] The two have another tie already: { $contents }.
  }
proposal-ground-earlier = { $n ->
    [0] The two once had another tie.
   *[other] The two once had another tie: { $contents }.
  }
proposal-ground-partners = { $n ->
    [1] A common partner could introduce them: { $names }.
   *[other] Common partners could introduce them: { $names }.
  }
proposal-ground-nothing = No social capital yet: still foreign to local custom.
proposal-effect = { $aim ->
    [dependence] The highest dependence falls from { $before } to { $after }.
    [dependence-on] This dependence falls from { $before } to { $after }.
    [cut-points] The number of cut points falls from { $before } to { $after }.
    [closeness] Closeness rises from { $before } to { $after }.
    [parts] The number of separate parts falls from { $before } to { $after }.
   *[betweenness] Betweenness changes from { $before } to { $after }.
  }
proposal-effect-nearer = { $aim ->
    [cut-points] There are still { $before } cut points, but fewer are cut off if one of them is inactive.
   *[other] The number is still { $before }, but there are more other paths.
  }
proposal-most-needed = The one most needed then: { $name }.
proposal-cut-points-gone = { $n ->
    [1] { $names } is no longer a cut point.
   *[other] { $names } are no longer cut points.
  }
proposal-cut-points-new = { $n ->
    [1] { $names } becomes a cut point.
   *[other] { $names } become cut points.
  }
proposal-parts = Separate parts: from { $before } to { $after }.
proposal-mean-distance = Mean distance: from { $before } to { $after }.
proposal-dependence-others = Everybody's highest dependence: it falls for { $fall } and rises for { $rise }.
proposal-dependence-rise = It rises most for { $name }, from { $before } to { $after }.
proposal-betweenness-fall = Betweenness falls most for { $name }, from { $before } to { $after }.
proposal-betweenness-rise = Betweenness rises most for { $name }, from { $before } to { $after }.
proposal-role-new = New positions in the network: { $roles }.
proposal-role-gone = No longer: { $roles }.
