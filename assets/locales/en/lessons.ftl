### Short lessons: titles, texts, examples, questions, and tasks on the small map

command-lessons = Lessons
lessons-title = Lessons
lessons-contents = All lessons
lessons-search = Find a lesson
lessons-nothing = No lesson matches. Try another word.
lessons-back = Back to the lesson before
lessons-forward = Forward again
lessons-close = Close the lessons
lessons-next = Next: { $name }
lesson-open = Lesson: { $name }
lesson-link = Learn about: { $name }
lesson-example = From daily office life
lesson-question = To think about
lesson-sources = Sources
lesson-related = See also
lesson-not-taught = Not from the training text

lesson-group-basics = Basics
lesson-group-one = Numbers of a stakeholder
lesson-group-whole = Numbers of the network
lesson-group-positions = Positions in the network
lesson-group-components = The eight components
lesson-group-partnership = Building a partnership
lesson-group-personal = Your own network
lesson-group-growth = A growing network

lesson-play-name = Practice map: { $name }
lesson-play-hint = Click two circles to tie or untie them. Click a line to remove it. Drag a circle to move it.
lesson-play-keys = By keyboard: arrows to move around, Enter to pick and then to tie.
lesson-play-reset = Start again
lesson-play-help = Give a hint
lesson-play-help-tie = Try tying { $from } to { $to }.
lesson-play-help-untie = Try removing the tie { $from }–{ $to }.
lesson-play-help-none = From here one step is not enough. Keep trying, or start again.
lesson-play-figure = { $name }: { $value }
lesson-play-figure-changed = { $name }: { $value } (was { $before })
lesson-play-highest = Highest { $measure }: { $names }
lesson-play-nobody = nobody yet
lesson-play-cut-point = cut point
lesson-play-cluster = cluster { $n }
lesson-play-in-core = core
lesson-play-picked = { $name } is picked. Click another to tie or untie them.
lesson-play-changes = Ties added { $added }, removed { $removed }
lesson-play-unchanged = Nothing changed yet
lesson-play-task = Task
lesson-play-solved = Solved!
lesson-play-open = Not solved yet
lesson-play-too-many = The aim is reached, but with more changes than the task allows. Start again?

lesson-source-training = National Institute of Public Administration (2015), training text Jejaring Kerja
lesson-source-baker = Wayne E. Baker (1994)
lesson-source-obrien = James A. O’Brien (1999)
lesson-source-harjanto = Nazir Harjanto (2002)
lesson-source-sudjatmoko = Agung Sudjatmoko, Cara Cerdas Menjadi Pengusaha Hebat, quoted in the training text (2015)
lesson-source-emmy = Sovia Emmy (2001)
lesson-source-transmigration = Partnership programme for transmigration (2008), quoted in the training text
lesson-source-krackhardt-kite = David Krackhardt (1990)
lesson-source-freeman-betweenness = Linton C. Freeman (1977)
lesson-source-freeman = Linton C. Freeman (1978/79)
lesson-source-freeman-dependency = Linton C. Freeman (1980); Ulrik Brandes (2001)
lesson-source-marchiori = Massimo Marchiori and Vito Latora (2000)
lesson-source-bonacich = Phillip Bonacich (1972)
lesson-source-brin = Sergey Brin and Larry Page (1998)
lesson-source-katz = Leo Katz (1953)
lesson-source-seidman = Stephen B. Seidman (1983)
lesson-source-burt = Ronald S. Burt (1992)
lesson-source-watts = Duncan J. Watts and Steven H. Strogatz (1998)
lesson-source-granovetter = Mark S. Granovetter (1973)
lesson-source-wasserman = Stanley Wasserman and Katherine Faust (1994)
lesson-source-tarjan = Robert E. Tarjan (1972)
lesson-source-newman = Mark E. J. Newman and Michelle Girvan (2004)
lesson-source-traag = Vincent A. Traag, Ludo Waltman and Nees Jan van Eck (2019)
lesson-source-borgatti-core = Stephen P. Borgatti and Martin G. Everett (2000)
lesson-source-borgatti-key = Stephen P. Borgatti (2006)
lesson-source-krackhardt-hierarchy = David Krackhardt (1994)
lesson-source-mixing = Mark E. J. Newman (2003); David Krackhardt and Robert N. Stern (1988)
lesson-source-krebs = Valdis Krebs and June Holley (2006)
lesson-source-mendelow = Aubrey L. Mendelow (1981), and those who made a grid of it

## Basics

lesson-network = What is a network?
lesson-network-text =
    A network is those who are linked with each other, and what passes between them: news, goods, funds, guidance.

    Baker sees it as active work on relationships that pay off. O’Brien stresses the information system that brings people, data and devices together. For Harjanto it is a place, official or not, where those concerned look for a way out together.
lesson-network-example = The facilities section needs to know which schools are damaged. Faster than any circular is a call to one supervisor who knows all head teachers.
lesson-network-question = Which five stakeholders most often get the work of your unit done?
lesson-network-task = Eko is not connected. Make this network whole with one new tie.

lesson-partnership = Partnership
lesson-partnership-text =
    In a partnership two or more parties agree to join forces for a better result than each would reach alone. Sudjatmoko stresses that it is integrated, in harmony, and pays off for both sides.

    Its aims are two: the public takes a larger part, and services become better and fit what people need.
lesson-partnership-example = A vocational centre and a local workshop write the course together: trainees get a placement, the workshop gets skilled hands.
lesson-partnership-question = What does a partner really gain from working with your unit?

lesson-social-network = Social network and social capital
lesson-social-network-text =
    A social network shows stakeholders as nodes and what links them as lines. That may be duties, values, ideas, friendship or kinship.

    Ties that exist already are social capital. Building on them is easier than forcing ties that are foreign to local custom. Networks grow out of need, duty and function, togetherness and trust.
lesson-social-network-example = A vaccination programme works because the health volunteers and the women of the savings circle have known each other for years.
lesson-social-network-question = Which old tie has never been used for work?

lesson-organisation-chart = How it differs from an organisation chart
lesson-organisation-chart-text =
    An organisation chart has official lines only: who commands, who coordinates. A network has official and unofficial ties, so it shows how work really gets done.

    On a pure chart everything between divisions goes up to the head. One direct contact between divisions already gives a second way.
lesson-organisation-chart-example = Two clerks from different divisions who lunch together often settle a matter before the letter arrives.
lesson-organisation-chart-question = Which line on the chart is hardly used, and which contact is missing from it?
lesson-organisation-chart-task = The two divisions meet through Kepala (the head) alone. Give them a second way with one tie, so that Kepala is no cut point any more.

## Numbers of a stakeholder

lesson-degree = Degree
lesson-degree-text =
    Degree counts how many others somebody is tied to directly. The more, the easier it is to spread news and to find help.

    A high degree is not the greatest power: each tie takes time, and many contacts may all come from the same surroundings.
lesson-degree-example = The clerk at the counter knows nearly everybody, but important decisions do not pass that desk.
lesson-degree-question = Who has more ties already than one person can look after?
lesson-degree-task = With one new tie, give Fernando as many ties as Diane had at the start.

lesson-betweenness = Betweenness
lesson-betweenness-text =
    Betweenness counts how often somebody lies on the shortest path between others. Whoever is high can connect, and can hold back.

    Heather has only three ties, yet all news for Ike and Jane passes through her. That is where a bottleneck sits, and the number of ties does not show it.
lesson-betweenness-example = All files between two offices stop at one desk of the secretariat. When its owner is on leave, they pile up.
lesson-betweenness-question = What stops when that go-between is away for a week?
lesson-betweenness-task = With one new tie, bring Heather's betweenness down to 4 at most.

lesson-closeness = Closeness
lesson-closeness-text =
    Closeness looks at how many steps it takes to reach everybody. The closer, the sooner news arrives and the less it changes on the way.

    The highest need not have the most ties. Fernando and Garth are closer to everybody than Diane.
lesson-closeness-example = News of transfers reaches the clerk who mixes with three divisions before it reaches the section head who rarely leaves the room.
lesson-closeness-question = Whom should you tell first when something matters?
lesson-closeness-task = Jane is far from everybody. With one new tie, bring her closeness up to 0.5 at least.

lesson-dependence = Dependence and bargaining position
lesson-dependence-text =
    Dependence is the share of somebody's shortest paths that must pass through one other. If all of them do, that one sets the terms: the bargaining position is weak.

    In Karawang the farmer groups (Poktan) sold through a middleman (tengkulak) only. A second way, however small, changes that.
lesson-dependence-example = A unit with one supplier of stationery takes that supplier's prices and dates.
lesson-dependence-question = On whom does your unit depend entirely, and does that one depend on you?
lesson-dependence-task = With one new tie, bring the dependence of Poktan down to 50% at most.

lesson-harmonic = Harmonic closeness
lesson-harmonic-text =
    Plain closeness is hard to compare when a network has fallen into parts. Harmonic closeness adds up the inverse distances: a direct neighbour counts 1, two steps count a half, whoever cannot be reached counts nothing.

    So everybody gets a fair number, in a large part or a small one.
lesson-harmonic-example = The post on a small island knows the other posts well, but its number is low: the regency office is out of reach.
lesson-harmonic-question = Who looks close only because their group is small?
lesson-harmonic-task = Fitri is in a small part. With one new tie, bring her harmonic closeness up to 3.5 at least.

lesson-eigenvector = Eigenvector centrality
lesson-eigenvector-text =
    Eigenvector centrality asks whether somebody's contacts have many contacts themselves. One tie to somebody well connected counts more than several at the edge.

    The highest in each part is 1. Numbers of different parts cannot be compared.
lesson-eigenvector-example = A new clerk who assists the regional secretary is soon known everywhere, with only one contact so far.
lesson-eigenvector-question = Which single introduction would open the most doors?
lesson-eigenvector-task = With one new tie, bring Heather's number up to 0.55 at least.

lesson-pagerank = PageRank and Katz
lesson-pagerank-text =
    Think of somebody who walks from one stakeholder to the next along ties, by chance. PageRank is the probability of finding them at one; all of them sum to 1.

    Katz counts all ways to a stakeholder, long ways less and less. Both help most when direction is followed; their order says more than their numbers.
lesson-pagerank-example = The number of the general affairs section is passed on from one to the next, until all questions end up there.
lesson-pagerank-question = Where do requests end up when people keep passing them on?

lesson-core = Core (k-core)
lesson-core-text =
    The core number shows how deep inside a close group somebody is. Core 3 means belonging to a group in which each member has at least three ties within the group.

    Many contacts at the edge do not raise it. What counts is that they know each other.
lesson-core-example = The team that always prepares the planning meeting together is a core; the invited guests are not.
lesson-core-question = Who should join the core so that the work lasts?
lesson-core-task = With one new tie, bring Heather into core 3.

lesson-constraint = Structural holes and constraint
lesson-constraint-text =
    When all contacts know each other, they bring the same news and leave little room: constraint is high. When they come from different surroundings there is a structural hole between them, which somebody can bridge.

    Effective size counts the contacts that are not redundant; efficiency divides it by the number of contacts.
lesson-constraint-example = Three contacts in one room bring one piece of news. One contact in another office brings a new one.
lesson-constraint-question = In which surroundings do you know nobody yet?
lesson-constraint-task = All of Ani's contacts are in one team. With one new tie, bring her constraint down to 0.7 at most.

lesson-clustering = Clustering coefficient
lesson-clustering-text =
    What share of the pairs of somebody's contacts know each other? One means all of them, nought means that they meet through that person only.

    Close circles trust and remind each other. Circles that are too close bring few new ideas. With two or three contacts the number jumps easily.
lesson-clustering-example = Colleagues of one section know each other; suppliers usually know the purchasing section only.
lesson-clustering-question = Which two of your contacts would gain from meeting?
lesson-clustering-task = Let two of Heather's contacts meet: bring her clustering up to 0.6 at least with one tie.

lesson-strength = Strength and quality of ties
lesson-strength-text =
    Ties differ in strength. Strength is a number given to a tie, such as meetings a month; its sum means something only where all ties are filled in the same way.

    Quality is assessed by five factors: regular meetings, mutual benefit, shared challenge, trust and a prior relationship. Dated scores show which ties warm up or cool down.
lesson-strength-example = Two offices have a memorandum but have not met for a year: the tie exists on paper.
lesson-strength-question = Which tie matters, and is hardly looked after any more?

lesson-direction = Direction of ties
lesson-direction-text =
    Some ties go one way: command, reports, credit. Others are mutual: consultation, coordination.

    Usually every tie counts both ways. With direction followed, in-degree counts those that lead to somebody, out-degree those that start there, and reciprocity shows how many are answered.
lesson-direction-example = A health centre sends a report each month and never hears back.
lesson-direction-question = Which one-way tie should be mutual?

## Numbers of the network

lesson-size = Size of the network
lesson-size-text =
    Size is the number of stakeholders that count. It is the first number to look at, because the others depend on it.

    A large network reaches more resources and is harder to look after. Mapping is not collecting names: what is sought are those who matter for the aim.
lesson-size-example = The invitation lists 60 names; 12 of them decide the outcome.
lesson-size-question = Who has a stake and is not on the map yet?

lesson-density = Density
lesson-density-text =
    Density is the share of all pairs that are really tied: 0 means none, 1 means that everybody is tied to everybody.

    Where it is high, news goes round easily, and much time goes into ties. The larger a network, the lower its usual density: compare networks of one size only.
lesson-density-example = A team of six can talk every day; a whole regency cannot.
lesson-density-question = Is it the number of ties that is lacking, or the right ties?
lesson-density-task = Bring density up to 0.5 at least with two new ties, without burdening anybody with more than three ties.

lesson-distance = Distance and diameter
lesson-distance-text =
    Distance is the number of ties on the shortest path between two. The mean distance tells how fast news goes round; the diameter is the longest distance.

    The longest distance from one stakeholder (eccentricity) tells how far from the other end it stands. Each go-between adds time and a chance of misunderstanding.
lesson-distance-example = An order that passes five desks often arrives with another meaning.
lesson-distance-question = Which single new tie would shorten the way of news most?
lesson-distance-task = With one new tie, bring the mean distance down to 2 at most.

lesson-parts = Separate parts
lesson-parts-text =
    A part holds those who can reach each other along ties. With more than one part, news and help do not get across.

    Within a separate part there may be plenty of life. Often one introduction between the right two is enough.
lesson-parts-example = Two groups of small businesses in one district look for buyers on their own, because they do not know each other.
lesson-parts-question = Who has ever had to do with both parts?
lesson-parts-task = Join the two parts with one tie, so that the longest distance is 3 steps at most.

lesson-cut-point = Cut point
lesson-cut-point-text =
    A cut point is somebody without whom the network falls apart. While all goes well nobody notices; once that person moves on, two parts lose contact.

    The remedy is not to push them aside. One other tie that does not pass through them is often enough.
lesson-cut-point-example = Only one extension worker knew both farmer groups. After retirement the joint meetings ended.
lesson-cut-point-question = Whose transfer would cut you off from an important partner?
lesson-cut-point-task = Add one tie so that no cut point remains.

lesson-bridge = Bridge
lesson-bridge-text =
    A bridge is a line without which the network falls apart. It often carries news that is found nowhere else: even a loose tie can be worth a great deal.

    As there is no other way, a bridge needs care, or a second one.
lesson-bridge-example = Contact with the university ran through one graduate only. When the number changed, joint research stopped.
lesson-bridge-question = Which tie has no second one?
lesson-bridge-task = With one new tie, make every bridge disappear.

lesson-clusters = Clusters
lesson-clusters-text =
    A cluster is a group with far more ties inside than to the outside. The program finds it from the ties, not from the names of units, so it may differ from the chart.

    Modularity shows how clear the grouping is. At the edge of clusters work often gets stuck, and there new ideas meet.
lesson-clusters-example = Planning and finance turn out to be one cluster, while the branches in the field form another.
lesson-clusters-question = Which clusters should work together more often?
lesson-clusters-task = Dewi belongs to the team on the left. With at most two new ties and three removed, move Dewi into Gita's cluster.

lesson-centralization = Centralisation
lesson-centralization-text =
    Centralisation shows how far a network leans on one stakeholder: 1 for a star, 0 where all are alike.

    A centre decides quickly, and is fragile and overburdened. A network that stands shocks shares roles among several.
lesson-centralization-example = A chat group of 40 in which everybody asks one administrator.
lesson-centralization-question = Which role could the centre hand over this month?
lesson-centralization-task = Take some load off Sari: bring betweenness centralisation down to 0.75 at most with at most three new ties.

lesson-core-periphery = Core and periphery
lesson-core-periphery-text =
    Many networks have a core of closely tied members and a periphery tied to the core only. The fit compares a network with that ideal pattern.

    The core keeps the work going; the periphery brings news and ideas from outside. Both are needed.
lesson-core-periphery-example = Four people keep a village health forum going, while doctor, teacher and traders come now and then.
lesson-core-periphery-question = Is the core still open to newcomers?
lesson-core-periphery-task = With one new tie, bring the periphery closer to the core: raise the fit to 0.5 at least.

lesson-hierarchy = Hierarchy
lesson-hierarchy-text =
    Formal lines show how near a network comes to a pure chain of command: all connected, no line that leads back up, no line too many, and a common superior for every two.

    A line too many is not always a mistake. Coordination across divisions adds lines.
lesson-hierarchy-example = A clerk takes orders from two heads of division: efficiency of the hierarchy falls, and the joint project runs.
lesson-hierarchy-question = Where is hierarchy needed, and where does it slow things down?

lesson-mixing = Mixing of categories
lesson-mixing-text =
    Do stakeholders of one kind keep to each other? Positive assortativity says yes; negative says that ties run across categories.

    The E-I index compares ties to the outside of a category with those inside: −1 all inside, 1 all across.
lesson-mixing-example = The meeting is full, but everybody there is from government; businesses and universities are missing.
lesson-mixing-question = Which category should be tied in more for the sake of the aim?

lesson-key-players = Key players
lesson-key-players-text =
    Who together, if they were gone, would split the network most? And who together reach everybody soonest? Both are questions about a set, not about one after the other.

    The three most central need not be the best set: they may all reach the same people.
lesson-key-players-example = To spread news of vaccination, choose a midwife, a preacher and a head of neighbourhood, not three midwives.
lesson-key-players-question = Which three together reach the whole village?

## Positions

lesson-connector = Connector
lesson-connector-text =
    The connector has the most direct ties (the highest degree): the one to ask, the one who spreads news, the one invited everywhere.

    The risk is overload. Help by sharing out tasks, not by adding ties.
lesson-connector-example = The secretary of the district knows every village head, and is asked about the smallest matter.
lesson-connector-question = What could be settled without the connector?
lesson-connector-task = Make Ani the only connector with two new ties.

lesson-broker = Broker
lesson-broker-text =
    The broker lies on the shortest paths between others (the highest betweenness), and can bring groups together, translate between interests, or hold news back.

    So the broker is a key to change: involve them from the start, and see that there is another way when they are away.
lesson-broker-example = A village facilitator trusted by residents and offices alike brings both into one meeting.
lesson-broker-question = Does the broker here connect, or hold back?
lesson-broker-task = With one new tie, make Diane the broker.

lesson-best-informed = Best informed
lesson-best-informed-text =
    This one is closest to all others (the highest closeness), so news arrives in few steps.

    That is the right place for keeping an eye on things and for spreading important news fast, even without a great name.
lesson-best-informed-example = The clerk by the meeting room knows of changes before the letter is out.
lesson-best-informed-question = Whom would you ask how things really stand?
lesson-best-informed-task = With one new tie, make Diane the only one who is best informed.

lesson-boundary-spanner = Boundary spanner
lesson-boundary-spanner-text =
    A boundary spanner has ties into another cluster and is more central than those of the own cluster who have none to the outside.

    Such people carry ideas from one group to the other, which is good for innovation. A single one tires soon, and either side may mistrust them.
lesson-boundary-spanner-example = A lecturer who once worked in the office bridges university and government.
lesson-boundary-spanner-question = Who is the second bridge if the first moves on?
lesson-boundary-spanner-task = With one new tie, make Ani a boundary spanner too.

lesson-peripheral = Peripheral player
lesson-peripheral-text =
    A peripheral player has few ties and is far from the middle: new, overlooked, or needed only now and then.

    Do not neglect them: they often have contacts outside that nobody else has.
lesson-peripheral-example = A retired teacher is rarely invited, and knows every community figure of three villages.
lesson-peripheral-question = Which outside contacts do those at the edge have?
lesson-peripheral-task = With one new tie, make Jane a peripheral player no more.

## The eight components

lesson-component-content = Content
lesson-component-content-text =
    Content answers: what is this network for? Procuring inputs, say, or marketing, or channelling credit.

    The same stakeholders may have several contents with different maps: paddy does not take the way of credit. Settle the content first; then ties can be called enough or too few.
lesson-component-content-example = Meetings of several offices lead nowhere because each invitation has another purpose in mind.
lesson-component-content-question = Can the aim of this network be written in one sentence?

lesson-component-needs = Needs of the stakeholders
lesson-component-needs-text =
    Everybody takes part because they need something: a market, data, a licence, hands, recognition. Needs that are met make ties last.

    Write down what each one needs, then look who in the network can meet it. A need that nobody meets is a reason to invite somebody new.
lesson-component-needs-example = Farmers need capital before the harvest; the bank needs proof of a harvest. The cooperative brings both together.
lesson-component-needs-question = Whose needs has nobody asked about yet?

lesson-component-structure = Structure
lesson-component-structure-text =
    Structure is the shape of ties: who is tied to whom, who is in the middle, and where there is one way only.

    Shape decides results. A star is fast and fragile, a ring robust and slow, groups need bridges. Rearranging means choosing the shape that fits the aim.
lesson-component-structure-example = With the same people, two teams work faster once one direct way is open.
lesson-component-structure-question = Which shape is most like the network of your unit?
lesson-component-structure-task = This ring is slow. With two new ties, bring the mean distance down to 1.9 at most.

lesson-component-norms = Norms
lesson-component-norms-text =
    Norms are the rules that were agreed: who has which role, which obligations, how disputes are settled. Some are written in an agreement, others are custom.

    Without norms even a good tie cracks as soon as somebody feels wronged.
lesson-component-norms-example = Cooperative and farmer group write down a floor price and a day of payment, so that nobody waits for the other.
lesson-component-norms-question = Which spoken agreement should be written down?

lesson-component-social-capital = Social capital
lesson-component-social-capital-text =
    Social capital is the ties that exist already: neighbours, congregations, fellow graduates, working parties. On them new cooperation grows faster.

    Ties that are forced and foreign to local custom hardly last. So map what is there first, then build on it.
lesson-component-social-capital-example = A savings scheme starts within a prayer group that meets every week anyway.
lesson-component-social-capital-question = Which old tie links the two whom you want to bring together?

lesson-component-human-capital = Human capital
lesson-component-human-capital-text =
    Every role asks for competences: technical ones, and those of communication, negotiation, collaboration and emotional control.

    Compare what is needed with what people have. What is lacking may be learnt from others in the network who have it; training from outside is not always needed.
lesson-component-human-capital-example = The board of a new cooperative learns bookkeeping from an experienced village cooperative.
lesson-component-human-capital-question = Who in this network could teach, and who needs to learn?

lesson-component-technoware = Technoware (IT)
lesson-component-technoware-text =
    Technoware is the information technology that links stakeholders: telephone, chat group, local network, shared application. It is there for accurate data and a fast flow of information.

    Write down what is used now and what is planned. Two without a common channel go back to letters.
lesson-component-technoware-example = The office has an application, the village has paper; every month the data are typed again.
lesson-component-technoware-question = Which important tie has no common channel yet?

lesson-component-commitment = Spiritual commitment
lesson-component-commitment-text =
    Spiritual commitment is the will, from the heart, to keep the norms even when nobody looks. Its signs can be seen: being there, keeping promises, giving first.

    Low commitment of somebody on whom many lean is a risk to talk about early.
lesson-component-commitment-example = The head of a group pays the dues on time even in the lean season, and the members follow.
lesson-component-commitment-question = What shows the commitment of each partner?

## Partnership

lesson-steps = Eleven steps to a partnership
lesson-steps-text =
    First get to know: mapping, gathering information (personally, informally, formally), analysing it. Then approach: exploratory talks, and a cooperation plan made with the partners. Then commit: an agreement on roles and responsibilities, and signing it.

    After that, work: carrying out, monitoring and evaluation, improvement, and the next plan. Then the cycle begins again.

    The transmigration programme (2008) has two phases: sharing a perception, then forming and accompanying.
lesson-steps-example = A memorandum was signed before the talks had ended; a year later nobody knows who does what.
lesson-steps-question = At which step does your present partnership really stand?

lesson-conditions = Five conditions of a partnership
lesson-conditions-text =
    There is a partnership when five things are there: two or more parties; a shared vision; an agreement; mutual trust and need; and a commitment to the larger aim.

    Without one of them it stays on paper. Assess them from the side of each party, not from your own alone.
lesson-conditions-example = An office and a company signed, but the company felt no need; work stopped after the opening ceremony.
lesson-conditions-question = Which condition is weakest in this partnership, as the partner sees it?

lesson-principles = Six principles of a partnership
lesson-principles-text =
    Six principles keep a partnership going: shared vision and mission, trust, mutual benefit, efficiency and effectiveness, two-way communication, and strong commitment.

    They hold each other up. Without two-way communication one side soon dominates; without mutual benefit trust wears thin.
lesson-principles-example = The quarterly meeting takes turns, so that each side is host once and is heard.
lesson-principles-question = Which principle have you not talked about with your partner for long?

lesson-power-interest = Power and interest
lesson-power-interest-text =
    Stakeholders can be placed by power and interest. Promoters have both: involve them. Latents have power and no interest yet: convince them. Defenders have interest and no power: strengthen and inform them. Apathetics: keep an eye on them.

    Places change. Whether somebody supports, is neutral or opposes is another matter, and noted apart.
lesson-power-interest-example = The head of planning does not oppose the project but has not seen its use; one short presentation changes that.
lesson-power-interest-question = Which of the Latents matters most, and what do they care about?

## Your own network

lesson-follow-up = Follow up within 72 hours
lesson-follow-up-text =
    A meeting without a follow-up is soon forgotten. Get in touch within 72 hours: say thanks, ask how they are, send what was promised.

    Business cards in a drawer are no network. The small step afterwards makes them one.
lesson-follow-up-example = The day after a meeting a section head sends the paper that came up. A week later the invitation to the team arrives.
lesson-follow-up-question = Whom did you meet this week and have not greeted again?

lesson-contacts = Eight to ten contacts
lesson-contacts-text =
    Most people only notice that they need somebody after eight to ten contacts. So it takes patience, not one great meeting.

    An ordinary person has some 250 people close enough. Choose those who fit the aim, and do not let the contact break off.
lesson-contacts-example = A future partner answers only after several greetings: at an event, by message, on a short visit.
lesson-contacts-question = With whom did you have five contacts, and then stopped?

lesson-giving = Listen, and give first
lesson-giving-text =
    A good listener is remembered longer than a good speaker. Who listens knows what others need, and can give first: accurate information, help, an introduction.

    Join communities and professional bodies, care for your surroundings, and look after your name: keeping promises is the best image.
lesson-giving-example = A head of subsection always shares training dates with colleagues elsewhere; when data are needed, everybody helps.
lesson-giving-question = What could you give this week without expecting anything?

## A growing network

lesson-stages = Four stages of a growing network
lesson-stages-text =
    Krebs and Holley see four stages. First scattered fragments. Then one mover ties them all: hub and spoke. Then several hubs grow. At last a close core with an open periphery.

    Each stage asks for another step: first bring people together, later let go, so that others are tied without the hub.
lesson-stages-example = A facilitator first calls every craft business alone; a year later they order from each other without that.
lesson-stages-question = Which stage is most like your network, and what is the next step?
lesson-stages-task = Three small groups are still scattered. Join them with at most two ties.
