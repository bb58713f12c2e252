# The report: names of its parts, its sentences and its tables.

report-kind = Network report
report-table = Table
report-figure = Figure

## Parts

report-part-cover = Cover
report-part-contents = Contents
report-part-summary = Summary
report-part-purpose = Purpose and scope
report-part-stakeholders = Stakeholders
report-part-map = Map of the network
report-part-measures = Measures of the network
report-part-roles = Positions in the network
report-part-findings = Findings
report-part-what-if = If one were not there
report-part-rearrangement = The rearrangement
report-part-components = The eight components of the network
report-part-follow-up = Follow-up
report-part-matrix = Stakeholder matrix
report-part-annex = Annex

## Cover

report-unit = Unit
report-author = Author
report-date = Date
report-variant = Variant
report-compared-with = Compared with

## Purpose and scope

report-summary-findings = What stands out most in “{ $variant }”
report-summary-effects = What “{ $variant }” brings about
report-summary-open = Still open in “{ $variant }”
report-no-purpose = The purpose of this network has not been written down yet.
report-scope = In this report the variant “{ $variant }” holds { $stakeholders ->
    [one] one stakeholder
   *[other] { $stakeholders } stakeholders
} and { $ties ->
    [one] one tie
   *[other] { $ties } ties
}.
report-view = Only these ties are counted and drawn: { $view }. Stakeholders without such a tie are not counted.
report-view-all = All ties are counted, except ended ones.
report-not-sensitive = The stance, trust, commitment, power and interest of each stakeholder are left out of this report.
report-sensitive = This report holds sensitive assessments: stance, trust, commitment, power and interest of each stakeholder. Share it only with those concerned.

## Stakeholders

report-stakeholders = This network involves { $n ->
    [one] one stakeholder
   *[other] { $n } stakeholders
}{ $uncounted ->
    [0] { "" }
   *[other] {", "}{ $uncounted } of them not counted
}. By category: { $parts }.
report-stakeholders-both = The two variants together involve { $n ->
    [one] one stakeholder
   *[other] { $n } stakeholders
}{ $uncounted ->
    [0] { "" }
   *[other] {", "}{ $uncounted } of them not counted
}. By category: { $parts }.
report-stakeholders-none = There are no stakeholders in this network yet.
report-table-stakeholders = Stakeholders and their roles
report-in-both = both
report-rows-in-annex = { $shown } of { $all } rows are shown; the annex has all of them.
report-more-in-annex = { $shown } of { $all } stakeholders are shown; the annex has all of them.

## Map

report-map = Each shape on the map is a stakeholder, and each line is a tie. What sizes, colours and lines mean is written below the map.
report-map-none = The map cannot be drawn yet, because there are no stakeholders.
report-figure-map = Map of “{ $variant }”
report-figure-map-alternative = Map of “{ $variant }” with { $stakeholders } stakeholders and { $ties } ties.

## Measures

report-measures = The training reads each stakeholder's place by three measures.
report-convention-parallel = Only the number of ties counts parallel ties one by one.
report-table-network = Measures of the network as a whole
report-table-measures = The three measures of each stakeholder, the highest betweenness first

## Positions

report-roles = These measures tell who holds which position.
report-roles-none = Nobody holds a position that stands out.

## Findings

report-findings = This is what stands out, the most important first, with the evidence and what may help.
report-advice = Advice: { $advice }
report-findings-too-small = A network of fewer than three stakeholders cannot be judged yet.

## If one were not there

report-what-if = A cut point is a stakeholder without whom others are cut off, for example because an official leaves or an activity ends.
report-what-if-none = There is no cut point. If any one were not there, the others would stay connected.
report-table-what-if = Who is cut off without each cut point, “{ $variant }”

## The rearrangement

report-rearrangement = This part compares “{ $before }” with “{ $after }”.
report-rearrangement-why = What the rearrangement is for: { $purpose }
report-rearrangement-effects = The rearrangement has these effects.
report-figure-changes = What has changed from “{ $before }” to “{ $after }”
report-table-ties-changed = Ties that are new, changed and gone
report-table-members-changed = Stakeholders who came in, changed and left
report-differs-in = Changed: { $fields }

## The eight components

report-components = A network has eight components: content, needs, structure, norms, social capital, human capital, technoware and spiritual commitment.
report-components-of = The details below are those of the variant “{ $variant }”.
report-table-components = Each component in words
report-table-component-numbers = The components in numbers
report-table-component = Details of { $component }
report-table-quality = Mean scores of the quality of ties that exist (scale 0–4)
report-table-quality-all = Mean scores of the quality of all ties that exist, whatever they carry (scale 0–4)
report-capital = { $existing } of { $living } ties exist already ({ $share }); they are the social capital.{ $unassessed ->
    [0] { "" }
    [1] { " " }The quality of one of them has not been assessed.
   *[other] { " " }The quality of { $unassessed } of them has not been assessed.
}
report-table-tasks = Tasks and who does them
report-lack-teachable = { $competence } (can be learnt from { $teachers })

## Follow-up

report-follow-up = In the variant “{ $variant }” the following is still open. The columns for who is responsible and by when are to be filled in together with those concerned.
report-follow-up-none = By the findings and the eight components, nothing is left open.
report-table-follow-up = What is still open
report-open-norms = { $n } of { $all } norms are not agreed yet
report-open-norms-advice = Agree on them with those who are bound, and put them in writing.
report-open-ties = { $n ->
    [one] One tie has
   *[other] { $n } ties have
} still to be built
report-open-ties-advice = Settle who begins and when: { $ties }.

## Matrix

report-matrix-of = Network “{ $title }”, variant “{ $variant }”
report-matrix-promoters = involve closely
report-matrix-latents = win over
report-matrix-defenders = strengthen and keep informed
report-matrix-apathetics = watch from time to time
report-matrix-power = Power and interest are each scored from 0 to 4; 3 and 4 count as high. The latest score is used.
report-matrix-position = Each stakeholder stands by its category and its position in the network.
report-matrix-none-scored = Power and interest have not been scored for anybody yet.
report-matrix-unscored = Not scored yet: { $names }.
report-table-matrix-power = Stakeholders by power and interest
report-table-matrix-position = Stakeholders by category and position
report-interest-low = Low interest
report-interest-high = High interest
report-power-low = Low power
report-power-high = High power

## Annex

report-annex-stakeholders = List of stakeholders
report-annex-ties = List of ties
report-annex-measures = Numbers in full
report-annex-tables = Tables in full
report-table-all-stakeholders = All stakeholders
report-table-assessments = Stance, power and interest (sensitive; scale 0–4)
report-table-ties = All ties, “{ $variant }”
report-table-other-network = Other measures of the network
report-table-all-network = All measures of the network
report-table-positions = Position of each stakeholder

## Columns

report-column-stakeholder = Stakeholder
report-column-category = Category
report-column-role = Role
report-column-in = Is in
report-column-value = Value
report-column-without = Without
report-column-cut-off = Cut off
report-column-number = Number
report-column-tie = Tie
report-column-content = Content
report-column-verdict = Change
report-column-details = Details
report-column-changed = What changed
report-column-component = Component
report-column-text = Description
report-column-met-by = Met by
report-column-towards = Holds towards
report-column-had = Had
report-column-needed = Needed
report-column-lacking = Still lacking
report-column-now = Used by
report-column-planned = Planned by
report-column-meaning = What it means
report-column-technoware = Technoware
report-column-purpose = Purpose
report-column-factor = Factor
report-column-mean = Mean
report-column-ties-scored = Ties scored
report-column-task = Task
report-column-done-by = Done by
report-column-place = No.
report-column-open = Open matter
report-column-advice = Advice
report-column-responsible = Responsible
report-column-deadline = By when
report-column-central = Central
report-column-between = Bridging
report-column-edge = At the edge
report-column-others = Others
report-column-from = From
report-column-to = To
report-column-direction = Direction
report-column-formality = Formality
report-column-state = State

## Files

report-update-contents = In Word, right-click on the table of contents and choose Update Field to fill in its page numbers.
report-page = Page { $page } of { $pages }
report-not-drawn = The map in the report cannot be drawn. No report was written.
report-unknown-variant = The chosen variant is not there any more. No report was written.
report-not-packed = The report cannot be put into a file. Try the HTML format.
report-cancelled = The report was cancelled. No file was written.

## Dialog

command-report = Make a report…
reporting-progress = Making the report… { $share }
reporting-title = Report
dialog-report-title = Save report
reporting-confirm = Make report…
error-report-title = The report cannot be made
notice-reported = Report saved: { $file }
file-kind-docx = Word document (*.docx)
file-kind-html = Web page (*.html)
report-file-name = report
reporting-variant = Variant
reporting-compared-with = Compared with
reporting-not-compared = not compared
reporting-parts = Parts
reporting-parts-usual = Complete
reporting-parts-short = Short
reporting-parts-matrix = One-page matrix
reporting-matrix-note = Without sensitive scores the matrix goes by category and position in the network, not by power and interest.
reporting-paper = Paper
reporting-letterhead = Letterhead
reporting-letterhead-hint = Leave empty where none is needed. The last line is for the address.
reporting-sensitive = Include stance, trust, commitment, power and interest of each stakeholder (sensitive)
reporting-format = Format
reporting-docx = Word (DOCX)
reporting-pdf = Paper (PDF)
reporting-html = Browser (HTML)
reporting-no-part = Choose at least one part.
