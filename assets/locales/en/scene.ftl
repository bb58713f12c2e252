### scene: titles and legends of the diagram, and its export

scene-title = { $title } · { $variant }
scene-size-stands-for = Size = { $measure }
scene-quality-lowest = Quality of tie 0
scene-quality-highest = Quality of tie 4
scene-quality-none = Quality not assessed
scene-colour-stands-for = Colour = { $measure }
scene-label-stands-for = Number under the name = { $measure }
scene-only-ties = Only ties: { $what }
scene-cluster = cluster { $number }
scene-no-cluster = not yet connected
scene-lowest = lowest: { $value }
scene-highest = highest: { $value }
scene-all-the-same = all: { $value }

## Export

export-untitled = Stakeholder network
export-description =
    { $stakeholders ->
        [one] Diagram of { $stakeholders } stakeholder
       *[other] Diagram of { $stakeholders } stakeholders
    } and { $ties ->
        [one] { $ties } tie
       *[other] { $ties } ties
    }.
export-unknown-variant = This variant does not exist. Choose one of the project's variants.
export-bad-resolution = The resolution must be a number above 0.
export-too-large = The picture would have { $width } × { $height } pixels; at most { $limit } million are possible. Choose a lower resolution or export as SVG.
export-sheet = Sheet { $sheet } (row-column) of { $rows } × { $columns } · cut along the marks, then glue with an overlap of 10 mm
export-not-drawn = The picture could not be drawn. Try again with a lower resolution or export as SVG.
