# Side panels: forms, list and table of stakeholders.

## Everywhere

panel-not-filled = Not filled in
panel-differs = varies
panel-none = none
panel-cancel = Cancel
panel-all-variants = in all variants
panel-this-variant = in this variant
panel-name-needed = A name is needed.
panel-date-unreadable = This date cannot be read. Write it like 17 August 2026 or 17-08-2026.
panel-strength-unreadable = Give a number above 0, such as 1 or 2.5.
panel-sensitive = Stance, power and interest stay out of exports.
panel-sensitive-commitment = Commitment stays out of exports.
panel-date = Date
panel-date-hint = Date, such as 17-08-2026
panel-by = Assessed by
panel-why = Reason for the score
panel-score = Score
panel-note = Note
panel-notes = Notes
panel-assessments = Assessments
panel-assessment-add = Add assessment
panel-assessment-remove = Remove assessment

## Head of a stakeholder's panel

panel-rank = no. { $rank } of { $of }
panel-rank-alone = no. { $rank }
panel-rank-in-words = no. { $rank } from the top of { $of }
panel-depends-on = on { $name }
panel-tie-bridge = The only connection (bridge): where it breaks, so does the network.
panel-not-in-view = Not counted in this view.
panel-cut-point = Cut point: without it the network breaks apart.
panel-tab-profile = Profile
panel-tab-norms = Norms
panel-tab-human-capital = Human capital
panel-tab-technoware = Technoware
panel-tab-commitment = Commitment
panel-tab-ties = Ties

## Profile

panel-section-identity = Identity
panel-section-part = In this network
panel-section-work = Work and direction
panel-section-contact = Contact
panel-section-standing = Position and stance
panel-section-notes = Notes
panel-name = Full name
panel-usual-names = Usual names
panel-label = Short name
panel-label-hint = For the map, such as Poktan
panel-kind = Kind
panel-category = Category
panel-category-add = Add category…
panel-category-make = Add category
panel-category-name = Name of the new category
panel-colour = Colour
panel-colour-number = Colour { $number }
panel-shape = Shape
panel-role = Role
panel-role-hint = What it does, such as channelling credit to farmers
panel-needs = Needs
panel-need = Need
panel-need-add = Add need
panel-need-remove = Remove need
panel-need-empty = What it needs from the network, such as a stable price of paddy.
panel-locked = Lock its place on the map
panel-duties = Duties and functions
panel-duties-hint = Such as guiding cooperatives in the regency
panel-aims = Aims
panel-field-of-work = Field of work
panel-field-of-work-hint = Such as financing farms
panel-vision-mission = Vision and mission
panel-programmes = Programmes that could be joined
panel-programmes-hint = Such as farmers' field schools
panel-contact-person = Contact person
panel-contact-position = Job title
panel-contact-phone = Telephone
panel-contact-email = Email
panel-contact-address = Address
panel-area = Area
panel-relative-position = Position relative to the network's owner
panel-stance = Stance
panel-power-interest = Power and interest
panel-power-interest-add = Add assessment of power and interest
panel-power-interest-remove = Remove assessment of power and interest
panel-power-interest-empty = How much power and interest it has, such as power 4, interest 2.
panel-power = Power
panel-interest = Interest

## Norms

panel-norms = Norms that bind it
panel-norm = Norm
panel-norm-hint = Such as: the price of paddy is set together
panel-norm-add = Add norm
panel-norm-remove = Remove norm
panel-norm-empty = Agreed rules, roles or obligations, such as: KKT buys its members' paddy first.
panel-norm-kind = Kind of norm
panel-norm-agreement = Agreement

## Human capital

panel-competences-had = Competences it has
panel-competences-needed = Competences it needs
panel-competences-lacking = Still lacking
panel-competences-lacking-none = Everything that is needed is there.
panel-competence = Name of competence
panel-competence-kind = Kind of competence
panel-competence-remove = Remove competence
panel-competence-had-add = Add competence it has
panel-competence-had-empty = What it can do already, such as growing superior rice.
panel-competence-needed-add = Add competence it needs
panel-competence-needed-empty = What its role in this variant asks for, such as managing a cooperative.

## Technoware

panel-technoware-now = Technoware (IT) now
panel-technoware-planned = Technoware (IT) planned
panel-technoware = Name of technoware
panel-technoware-purpose = Purpose
panel-technoware-purpose-hint = Which data or information it serves, such as daily paddy prices
panel-technoware-remove = Remove technoware
panel-technoware-now-add = Add technoware in use
panel-technoware-now-empty = Information technology in use now, such as a local network (LAN).
panel-technoware-planned-add = Add planned technoware
panel-technoware-planned-empty = Information technology that is planned, such as e-commerce.

## Commitment

panel-commitment = Spiritual commitment
panel-commitment-statement = Statement of commitment
panel-commitment-statement-hint = The will to keep the norms, such as: will sell paddy through KKT
panel-commitment-evidence = Evidence of commitment
panel-commitment-evidence-hint = Such as signing the agreement and attending every meeting

## Ties

panel-tie = Tie
panel-ties-empty = No ties yet. Drag from the rim of a stakeholder to another, such as from Poktan to KUD.
panel-tie-fold = Fold the tie with { $name }
panel-tie-unfold = Unfold the tie with { $name }
panel-tie-select = Select the tie with { $name }
panel-direction = Direction
panel-reverse = Reverse the direction
panel-contents = Contents
panel-content-add = Add content…
panel-content-make = Add content
panel-content-name = Name of the new content
panel-content-hint = Such as paddy
panel-formality = Formality
panel-state = State
panel-basis = Rests on
panel-strength = Strength
panel-strength-hint = 1 where it is not known
panel-evidence = Evidence
panel-quality = Quality of the tie
panel-quality-add = Add assessment of quality
panel-quality-remove = Remove assessment of quality
panel-quality-empty = Five things scored 0–4, such as trust 3.
panel-quality-cooling = { $dated ->
    [yes] Its quality has fallen by { $points } points since { $since }.
   *[no] Its quality has fallen by { $points } points.
}
panel-quality-warming = { $dated ->
    [yes] Its quality has risen by { $points } points since { $since }.
   *[no] Its quality has risen by { $points } points.
}
panel-quality-steady = { $dated ->
    [yes] Its quality is steady since { $since }.
   *[no] Its quality is steady.
}

## Several selected

panel-several-stakeholders = { $count } stakeholders selected
panel-several-ties = { $count } ties selected
panel-several-hint = What is changed here is changed in all that are selected.

## Network

panel-network = Network
panel-section-measures = The network in numbers
panel-section-network = About the network
panel-section-variant = Variant
panel-section-components = Eight components
panel-network-title = Title
panel-network-title-hint = Such as: Paddy network in Karawang
panel-network-purpose = Purpose
panel-network-purpose-hint = Such as strengthening farmers' bargaining position
panel-network-unit = Unit or organisation
panel-network-ownership = Whose network
panel-variant-name = Name of the variant
panel-variant-purpose = Purpose of the variant
panel-variant-purpose-hint = Such as depending less on the middleman
panel-variant-author = Author
panel-variant-date = Date of the variant
panel-variant-status = Status
panel-follow-direction = Follow direction
panel-follow-direction-explained = Off: every tie counts both ways. On: a one-way tie counts one way, a mutual tie both; closeness is counted inward.
panel-use-strength = Use strength
panel-use-strength-explained = On: the stronger a tie, the shorter its distance (distance = 1/strength).
panel-reachable = { $share } of pairs reachable
panel-convention-plain = Counted both ways, without strength. Ended ties do not count.
panel-convention-directed = Counted by direction, without strength. Ended ties do not count.
panel-convention-weighted = Counted both ways, with strength. Ended ties do not count.
panel-convention-directed-weighted = Counted by direction, with strength. Ended ties do not count.

panel-component-content-explained = What is done together, and what for.
panel-component-content-example = Such as procuring inputs and selling paddy
panel-component-needs-explained = What the stakeholders need.
panel-component-needs-example = Such as: farmers need a fair price
panel-component-structure-explained = Who is tied to whom, as drawn on the map.
panel-component-structure-example = Such as: every path to buyers runs through the middleman
panel-component-norms-explained = Agreed rules, roles and obligations.
panel-component-norms-example = Such as: everybody's role is written into an agreement
panel-component-social-capital-explained = Ties that exist already; building on them is easier.
panel-component-social-capital-example = Such as: farmers and extension workers have long trusted each other
panel-component-human-capital-explained = Competences that are there, needed and lacking.
panel-component-human-capital-example = Such as: the cooperative's board needs to learn bookkeeping
panel-component-technoware-explained = The information technology that links all, now and planned.
panel-component-technoware-example = Such as a LAN, later e-commerce
panel-component-commitment-explained = Everybody's will to keep the norms.
panel-component-commitment-example = Such as: all attend and sign the agreement

## List

panel-stakeholders = Stakeholders
panel-counting = The numbers are being worked out…
panel-list-count = { $shown } of { $all }
panel-list-empty = No stakeholders yet. Double-click the map to add one.
panel-list-sort = Order by
panel-list-uncounted = Not counted
panel-list-absent = Not in this variant
panel-list-add = Add { $name } to this variant
panel-filter-content = Content: { $value }
panel-filter-formality = Formality: { $value }
panel-filter-state = State: { $value }
panel-filter-remove = Remove the filter { $filter }
panel-filter-by-content = Contents
panel-filter-by-formality = Formality
panel-filter-by-state = State

## Table

panel-table-empty = No stakeholders in this view yet.
panel-table-nobody = No name matches. Try another word.
panel-table-search = Find a name…
panel-table-clear = Clear the search
panel-table-sort = Sort by { $column }

## Analysis pane

panel-view-measures = Measures
panel-view-measures-explained = All measures of the network: as a table, as pictures, and of the network as a whole.
panel-view-table = Table
panel-view-table-explained = All stakeholders with their measures, in any order.
panel-view-distribution = Distribution
panel-view-distribution-explained = How many have low values and how many have high ones.
panel-view-scatter = Two measures
panel-view-scatter-explained = Two measures at once: who is high in one and low in the other.
panel-view-dependence = Dependence
panel-view-dependence-explained = Who depends on whom, and how much.
panel-view-network = Network
panel-view-network-explained = The numbers of the whole network with what they mean.
panel-table-columns = Choose columns
panel-table-columns-usual = Back to the usual columns
panel-table-copy = Copy the table
panel-names-and-more = { $names } and { $n } more

panel-plot-measure = Measure to show
panel-plot-horizontal = Horizontal measure
panel-plot-vertical = Vertical measure
panel-plot-count = How many
panel-plot-empty = There are no values to draw yet.
panel-plot-undefined =
    { $n ->
        [one] { $n } has no value.
       *[other] { $n } have no value.
    }
panel-plot-bar =
    { $n ->
        [one] { $n } stakeholder
       *[other] { $n } stakeholders
    }: { $from } to { $to }
panel-plot-bar-value =
    { $n ->
        [one] { $n } stakeholder
       *[other] { $n } stakeholders
    }: { $value }

panel-dependence-explained = Rows depend on columns: the share of the row's shortest paths to the others that pass through the column. Those most depended upon come first.
panel-dependence-sentence = { $who } depends on { $on } by { $share }: that share of its shortest paths to the others passes through { $on }.
panel-dependence-undefined = How far { $who } depends on { $on } is undefined: { $who } reaches nobody else.
panel-dependence-working = Working out the dependences…
panel-dependence-empty = Dependence can be seen from three stakeholders on.
panel-dependence-some = { $shown } of { $all }
panel-dependence-some-explained = Drawn are the selected ones, then those that most shortest paths pass through. Select others on the map to see them here.

panel-all-ties-count = All ties are in.
panel-only-ties-count = Only ties: { $filter }.

## What to bear in mind with a number

network-group-key-players = Key players
network-key-players-size = Number of key players
network-key-players-seek = Seek key players
network-key-players-working = Seeking…
network-key-players-none = none
network-key-players-value = { $share }
network-key-players-value-found = { $share } (the best that was found)
caution-closeness-parts = Closeness means little while the network is in { $parts } parts.
caution-eccentricity-parts = The greatest distance holds within its own part only: the network is in { $parts } parts.
caution-eigenvector-parts = To be compared within one part only: the network is in { $parts } parts.
caution-no-direction = Switch “Follow direction” on to see this number.
caution-strengths-alike = All ties are equally strong, so this only repeats the number of ties.
caution-estimate = An estimate: with a confidence of 95%, the betweenness (0–1) of any one is off by at most { $width }.
caution-stable-ranks = The { $n } highest ranks are exact already.
caution-outdated = From before the last change; new numbers are being worked out.

## Sentences with the network's numbers

network-isolated =
    { $n ->
        [one] { $n } is
       *[other] { $n } are
    } not tied to anybody yet.
network-density = Of all pairs that could be tied, { $share } are. Large networks are nearly always less dense; compare only networks of similar size.
network-components-several = While it is in parts, closeness and distances mean little.
network-reachable = Only { $share } of all pairs reach each other; the others do not count.
network-cut-points = Without one of them the network breaks: { $names }.
network-bridges = Where one breaks, so does the network: { $names }.
network-core = Its core: { $names }.
network-no-direction = It means something only with “Follow direction” on.
network-no-formal = There are no formal ties yet.
network-group-distance = Distance
network-group-cohesion = Cohesion
network-group-centralization = Centralisation
network-group-groups = Groups
network-group-hierarchy = Hierarchy of the formal ties
