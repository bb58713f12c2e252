# The words of stakeholder networks: the fixed vocabulary, positions, measures, and names of steps.

## Kinds of stakeholder

kind-person = Person
kind-unit = Unit
kind-organisation = Organisation
kind-group = Group of people
kind-information-system = Information system

## Categories

category-government = Government body
category-finance = Bank, credit or cooperative
category-civil-society = Civil-society organisation
category-certification = Certification body (BKSP/LSP)
category-test-centre = Competency-test centre (LSK)
category-business = Business and industry (DUDI)
category-education = Educational institution
category-profession = Professional association
category-target-group = Target group
category-customers = Customers and users
category-community-figures = Community figures
category-other = Other

# Usual names in each category, separated by semicolons.
usual-names-government = Education office; Manpower office; Health office; Social office; Tourism office; Industry office; Trade office; Police; Local government
usual-names-finance = BRI; BNI; BPD; KUD; Savings cooperative
usual-names-civil-society = Non-governmental organisation; PKK; Karang Taruna
usual-names-certification = BKSP; LSP
usual-names-test-centre = LSK; Competency-test centre
usual-names-business = Partner company; Kadin; HIPMI
usual-names-education = University; School; Vocational school; Pesantren
usual-names-profession = HIPKI; HISSPI
usual-names-target-group = Farmer group; Fishers' group; Joint business group
usual-names-customers = Customers; Service users
usual-names-community-figures = Village head; Religious leader; Traditional leader; Youth leader
usual-names-other = News media

## Contents of ties

content-command = Command
content-coordination = Coordination
content-consultation = Consultation
content-guidance = Guidance
content-information = Information
content-goods = Goods and inputs
content-funds = Funds and credit
content-recommendation = Recommendation or licence
content-oversight = Oversight
content-shared-vision = Shared vision
content-values = Values or ideas
content-friendship = Friendship or kinship

## What a tie is like

direction-mutual = Mutual
direction-one-way = One-way
formality-formal = Formal
formality-informal = Informal
formality-both = Both
state-existing = Existing
state-to-develop = To be developed
state-new = New
variant-status-draft = Draft
variant-status-proposed = Proposed
variant-status-agreed = Agreed
state-ended = Ended
basis-need = Need
basis-duty = Duty and function
basis-togetherness = Togetherness
basis-trust = Trust
evidence-stated = Stated by the source
evidence-interpreted = Our interpretation

quality-regular-meetings = Regular meetings
quality-mutual-benefit = Mutual benefit
quality-shared-challenge = Shared challenge
quality-trust = Trust
quality-prior-relationship = Prior relationship

## What a stakeholder is like

area-near = Near
area-farther = Farther
position-superior = Superior
position-subordinate = Subordinate
position-peer = Peer
position-other-body = Other body
stance-supports = Supports
stance-neutral = Neutral
stance-opposes = Opposes
ownership-personal = Personal
ownership-organisation = Organisation
competence-technical = Technical
competence-communication = Communication
competence-negotiation = Negotiation
competence-collaboration = Collaboration
competence-emotional-control = Emotional control
norm-rule = Rule
norm-role = Role
norm-obligation = Obligation
agreement-not-agreed = Not agreed yet
agreement-agreed = Agreed
agreement-written = In writing
shape-circle = Circle
shape-square = Square
shape-diamond = Diamond
shape-triangle = Triangle
shape-hexagon = Hexagon

## The eight components

component-content = Content
component-needs = Needs
component-structure = Structure
component-norms = Norms
component-social-capital = Social capital
component-human-capital = Human capital
component-technoware = Technoware (IT)
component-commitment = Spiritual commitment

## Positions in the network

role-connector = Connector
role-connector-explained = Has the most direct ties. How to tell: the highest degree centrality. Good for spreading news, but easily overloaded.
role-broker = Broker
role-broker-explained = Most often on the shortest paths between others, so it can pass things on or hold them back. How to tell: the highest betweenness centrality.
role-best-informed = Best informed
role-best-informed-explained = Nearest to everybody, so news arrives in the fewest steps. How to tell: the highest closeness centrality.
role-boundary-spanner = Boundary spanner
role-boundary-spanner-explained = Links its cluster with another one. How to tell: it has a tie into another cluster, its betweenness is above the mean, and above that of neighbours in its own cluster that have no tie to the outside.
role-peripheral = Peripheral player
role-peripheral-explained = Has few ties and stands far out, but may bring contacts from outside. How to tell: closeness below the mean, at the edge or with at most half the mean degree, and neither broker nor boundary spanner.
role-none = No special position
cut-point = Cut point
cut-point-explained = Without it the network falls into several parts.
not-connected = Not yet connected
not-assessed = Not assessed

## Measures of a stakeholder: name, short name, explanation with its convention

advanced-measures = Advanced measures
measure-degree = Degree centrality
measure-degree-short = Degree
measure-degree-caption = degree
measure-degree-explained = How many others it is tied to directly. Several ties to the same other count once; ended ones do not count.
measure-betweenness = Betweenness centrality
measure-betweenness-short = Betweenness
measure-betweenness-caption = betweenness
measure-betweenness-explained = How many pairs of others have their shortest path through it (raw figure). Several shortest paths of equal length share evenly.
measure-betweenness-normalized = Normalised betweenness
measure-betweenness-normalized-short = Betweenness (0–1)
measure-betweenness-normalized-caption = normalised betweenness
measure-betweenness-normalized-explained = Betweenness divided by the number of pairs of others: 0 is never passed through, 1 always. Undefined below three stakeholders.
measure-closeness = Closeness centrality
measure-closeness-short = Closeness
measure-closeness-caption = closeness
measure-closeness-explained = The inverse of the mean distance to those it reaches, times the share of the network that it reaches (Wasserman–Faust). 1 is tied directly to all; 0 is not connected.
measure-core-number = Core
measure-core-number-short = Core
measure-core-number-caption = core number
measure-core-number-explained = The largest k such that it belongs to a set in which each member has at least k ties within the set (k-core).
measure-in-degree = In-degree
measure-in-degree-short = In-degree
measure-in-degree-caption = in-degree
measure-in-degree-explained = How many others have a tie that leads to it. Only where direction is followed.
measure-out-degree = Out-degree
measure-out-degree-short = Out-degree
measure-out-degree-caption = out-degree
measure-out-degree-explained = How many others its ties lead to. Only where direction is followed.
measure-strength = Strength
measure-strength-short = Strength
measure-strength-caption = strength
measure-strength-explained = The strengths of all its ties added up. It means something only where strengths were filled in alike everywhere.
measure-harmonic = Harmonic closeness
measure-harmonic-short = Harmonic
measure-harmonic-caption = harmonic closeness
measure-harmonic-explained = The inverse distances from all others added up. Like closeness, but fair where the network is in several parts.
measure-eigenvector = Eigenvector centrality
measure-eigenvector-short = Eigenvector
measure-eigenvector-caption = eigenvector centrality
measure-eigenvector-explained = High for those tied to others who are well tied themselves; the highest in each part is 1. Parts cannot be compared with each other.
measure-pagerank = PageRank
measure-pagerank-short = PageRank
measure-pagerank-caption = PageRank
measure-pagerank-explained = How likely a visitor who wanders along the ties is to be here; all add up to 1. Most useful where direction is followed.
measure-katz = Katz centrality
measure-katz-short = Katz
measure-katz-caption = Katz centrality
measure-katz-explained = The ways that lead here, longer ones counting less and less. The order says more than the number.
measure-eccentricity = Eccentricity
measure-eccentricity-short = Farthest
measure-eccentricity-caption = greatest distance
measure-eccentricity-explained = The shortest distance to the farthest one that can be reached. Small means in the middle, but it is small in a small separate part too.
measure-clustering = Clustering coefficient
measure-clustering-short = Clustering
measure-clustering-caption = clustering coefficient
measure-clustering-explained = The share of its pairs of neighbours that are tied to each other. 1 means that all its friends know each other; with two or three neighbours it jumps easily.
measure-constraint = Constraint
measure-constraint-short = Constraint
measure-constraint-caption = constraint
measure-constraint-explained = How far its contacts are tied to each other and leave it little room (Burt). Low means structural holes that it can bridge.
measure-effective-size = Effective size
measure-effective-size-short = Effective size
measure-effective-size-caption = effective size
measure-effective-size-explained = Its contacts less those that are redundant because they are tied to each other (Burt).
measure-efficiency = Efficiency of contacts
measure-efficiency-short = Efficiency
measure-efficiency-caption = efficiency of contacts
measure-efficiency-explained = Effective size over the number of contacts: 1 means that no contact is redundant.
measure-ego-density = Ego density
measure-ego-density-short = Ego density
measure-ego-density-caption = ego density
measure-ego-density-explained = Of all ties that could be among its neighbours, the share that is there.
measure-max-dependence = Highest dependence
measure-max-dependence-short = Dependence
measure-max-dependence-caption = highest dependence
measure-max-dependence-explained = The greatest share of its shortest paths to the others that must pass through one other. 100% means that it depends on that one fully.
measure-cluster = Cluster
measure-cluster-short = Cluster
measure-cluster-caption = cluster
measure-cluster-explained = A set with denser ties inside than to the outside (Leiden). The number is only a name.
measure-tie-count = Number of ties
measure-tie-count-short = Ties
measure-tie-count-explained = The number of ties, every parallel one counted.
measure-depends-most-on = Depends most on
measure-depends-most-on-short = Depends most on
measure-depends-most-on-explained = The one that most of its shortest paths pass through.
measure-component = Part
measure-component-short = Part
measure-component-explained = The number of the separate part that it is in.
measure-strong-component = Mutually reachable part
measure-strong-component-short = Mutual part
measure-strong-component-explained = The number of the part whose members can all reach each other along the direction.
measure-tie-betweenness = Betweenness of the tie
measure-tie-betweenness-explained = How many pairs have shortest paths that run over this tie.
measure-embeddedness = Shared neighbours
measure-embeddedness-explained = How many are tied to both its ends. None means that it joins two different circles.
measure-cut-point = Cut point
measure-cut-point-short = Cut point
measure-cut-point-explained = A stakeholder whose absence breaks the network into several parts.
measure-roles = Position in the network
measure-roles-short = Position
measure-roles-explained = Positions read off the measures. Those not yet connected do not count; with fewer than four connected there are none.
measure-name = Name
measure-name-short = Name
measure-name-explained = The short name, or the full name where the short one is empty.
measure-category = Category
measure-category-short = Category
measure-category-explained = The stakeholder's category from the training, or one of your own.

## Measures of the whole network

measure-size = Network size
measure-size-explained = How many stakeholders are in this view.
measure-ties = Ties
measure-ties-explained = How many ties count; ended and filtered ones do not.
measure-density = Density
measure-density-explained = The share of all pairs that are really tied: 0 is none, 1 is everybody with everybody. Parallel ties count once.
measure-components = Separate parts
measure-components-explained = How many parts have no tie to one another. One means that all is connected.
measure-diameter = Diameter
measure-diameter-explained = The longest of the shortest distances between two that reach each other.
measure-mean-distance = Mean distance
measure-mean-distance-explained = The mean of the shortest distances between those that reach each other.
measure-reachable-share = Reachable pairs
measure-reachable-share-explained = The share of all pairs that can reach each other along the ties.
measure-cut-points = Cut points
measure-cut-points-explained = Stakeholders whose absence breaks the network into several parts.
measure-bridges = Bridges
measure-bridges-explained = Ties whose absence breaks the network.
measure-reciprocity = Reciprocity
measure-reciprocity-explained = The share of directed ties that are returned.
measure-strong-components = Strongly connected parts
measure-strong-components-explained = How many parts there are whose members all reach each other along the direction.
measure-radius = Radius
measure-radius-explained = The greatest distance from the one most in the middle.
measure-transitivity = Transitivity
measure-transitivity-explained = How often two with a contact in common are tied themselves: 0 is never, 1 always.
measure-mean-clustering = Mean clustering
measure-mean-clustering-explained = How densely each one's neighbours are tied, on average. Those with fewer than two ties count as 0.
measure-degree-centralization = Degree centralisation
measure-degree-centralization-explained = 1 is a star around one centre, 0 is ties shared out evenly (Freeman).
measure-closeness-centralization = Closeness centralisation
measure-closeness-centralization-explained = 1 is one near to all with the others far from each other, 0 is all equally near (Freeman).
measure-betweenness-centralization = Betweenness centralisation
measure-betweenness-centralization-explained = 1 is all paths through one, 0 is shared out evenly (Freeman).
measure-connected-stakeholders = Connected stakeholders
measure-connected-stakeholders-explained = How many stakeholders have at least one tie to another.
measure-blocks = Unbreakable blocks
measure-blocks-explained = How many groups no single absence breaks. One large block is safer than many small ones.
measure-degeneracy = Highest core number
measure-degeneracy-explained = There is a group in which each member is tied to at least so many others of it.
measure-modularity = Modularity
measure-modularity-explained = How far ties keep inside the clusters: above 0.3 the clusters are clear, near 0 the division is chance.
measure-core-periphery = Core–periphery fit
measure-core-periphery-explained = 1 is a dense core with a periphery tied to it alone; near 0 there is no such pattern.
measure-category-assortativity = Assortativity by category
measure-category-assortativity-explained = Above 0 like is tied to like, below 0 to unlike.
measure-category-ei-index = E-I index by category
measure-category-ei-index-explained = −1 is all ties inside categories, 1 all across. It depends on the sizes of the categories too.
measure-hierarchy = Formal hierarchy
measure-hierarchy-explained = How far the formal ties make a tree of command (Krackhardt), by four measures.
measure-hierarchy-connectedness = Connectedness
measure-hierarchy-connectedness-explained = 1 is everybody connected by formal ties (Krackhardt).
measure-hierarchy-hierarchy = Hierarchy
measure-hierarchy-hierarchy-explained = 1 is formal ties that run one way only, from the top down (Krackhardt).
measure-hierarchy-efficiency = Efficiency of the hierarchy
measure-hierarchy-efficiency-explained = 1 is no formal tie too many (Krackhardt).
measure-hierarchy-least-upper-bound = Unity of command
measure-hierarchy-least-upper-bound-explained = 1 is a common superior for every two (least upper bound, Krackhardt).
measure-key-players-fragmentation = Key players: break-up
measure-key-players-fragmentation-explained = Those whose absence together breaks the network into parts most (Borgatti).
measure-key-players-distance-weighted-fragmentation = Key players: holding together
measure-key-players-distance-weighted-fragmentation-explained = Those whose absence together lengthens the ways among the others most (Borgatti).
measure-key-players-reach = Key players: reach
measure-key-players-reach-explained = Those who together reach the most others within two steps (Borgatti).
measure-clusters = Clusters
measure-clusters-explained = Sets with denser ties inside than to the outside (Leiden).

## Encodings on the map

encoding-category = Category
encoding-none = All alike
encoding-name-only = Name only
encoding-cluster = Cluster
tie-width-strength = Strength
tie-width-strength-explained = The stronger a tie, the wider its line.
tie-width-quality = Quality by the latest scores
tie-width-quality-explained = The mean of the latest scores for regular meetings, mutual benefit, shared challenge and prior relationship. Trust is sensitive and stays out of it, because a map may be passed on.

## Months

day-after-tomorrow = the day after tomorrow
day-yesterday = yesterday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Edits that cannot be done

edit-error-gone = What was to be changed is not there any more; the project is unchanged.
edit-error-name-needed = A name is needed.
edit-error-last-variant = The only variant cannot be removed. Make another one first.
edit-error-already-there = This stakeholder is already in this variant.
edit-error-nothing-to-paste = There are no stakeholders to paste. Copy or cut some first.
edit-error-apply = This change cannot be made; the project is unchanged.

## Names of steps for undo and redo

step-add-stakeholder = add stakeholder
step-add-connected = add connected stakeholder
step-add-existing = add to this variant
step-connect = draw tie
step-move = move
step-nudge = nudge
step-rename = rename
step-edit = change entry
step-remove = remove from this variant
step-delete-from-project = delete from project
step-duplicate = duplicate
step-paste = paste
step-import = import
step-add-category = add category
step-add-content = add content
step-add-variant = add variant
step-remove-variant = remove variant
