### chart: the organisation chart beside the network, and who is important in only one of them

command-chart = Organisation chart beside
chart-title = On the chart and in practice
chart-close = Close the chart
chart-map = Organisation chart
chart-map-title = Formal chart
chart-named = { $name } (chart)
second-map-named = { $name } (map of { $map })
chart-size-stands-for = Size = { $measure } on the chart
chart-apart = Without a formal tie
chart-show-informal = Informal ties
chart-show-informal-explained = Show informal ties over the chart, to see the contacts that cross the formal lines
chart-working = Drawing up the chart…
chart-empty = There is nobody to chart yet.

chart-line-command = Command line
chart-line-guidance = Guidance line
chart-line-coordination = Coordination line
chart-line-other = Other formal tie
chart-line-planned = Formal, not yet working
chart-line-informal = Informal tie
chart-line-one-way = One-way

chart-no-formal = There is no formal tie in this view yet, so the formal chart is empty.
chart-no-informal = There is no informal tie in this view yet. Draw everyday contacts to see which formal lines are really alive.
chart-summary = { $lived ->
    [0] None of { $formal } formal lines has an informal contact beside it.
    [1] Of { $formal } formal lines, 1 has an informal contact beside it.
   *[other] Of { $formal } formal lines, { $lived } have an informal contact beside them.
} { $unforeseen ->
    [0] Every informal contact runs along a formal line.
    [1] Of { $informal } informal contacts, 1 joins two whom no formal line joins.
   *[other] Of { $informal } informal contacts, { $unforeseen } join two whom no formal line joins.
}

chart-importance = Important on one side only
chart-measure-degree = Number of ties
chart-measure-betweenness = Betweenness
chart-informal-first = { $name }: rank { $rank } by informal ties, { $other } on the formal chart.
chart-informal-first-only = { $name }: rank { $rank } by informal ties, but not on the formal chart at all.
chart-formal-first = { $name }: rank { $rank } on the formal chart, { $other } by informal ties.
chart-formal-first-only = { $name }: rank { $rank } on the formal chart, but without any informal tie.
chart-rank-of-all = Rank { $rank } when all ties are counted.
chart-agree = Nobody. Whoever leads on one side does not lag behind on the other.
chart-rule = Named if among the foremost on one side (two or three, in a large network a tenth), while not there or in the lower half on the other.

chart-unlived = Formal, no informal contact
chart-unlived-none = Every formal line has an informal contact beside it.
chart-unforeseen = Informal, no formal line
chart-unforeseen-none = Every informal contact runs along a formal line.
chart-part-of = { $part } of { $all }
chart-more = … and { $n } more

chart-ranks = All ranks
chart-rank-formal = Chart
chart-rank-informal = Informal
chart-rank-all = All
chart-rank-spoken = { $name }: chart { $formal }, informal { $informal }, all { $all }
chart-copy = Copy as a table
