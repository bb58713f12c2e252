### scene: titles and legends of the diagram, and its export

scene-title = { $title } · { $variant }
scene-size-stands-for = Size = { $measure }
scene-colour-stands-for = Colour = { $measure }
scene-only-ties = Only ties: { $what }
scene-measure-degree = degree
scene-measure-betweenness = betweenness
scene-measure-closeness = closeness
scene-measure-core = core number
scene-measure-cluster = cluster
scene-cluster = cluster { $number }
scene-no-cluster = not yet connected
scene-lowest = lowest: { $value }
scene-highest = highest: { $value }
scene-all-the-same = all: { $value }
