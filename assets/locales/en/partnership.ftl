record-partnership = partnership
damage-bad-partnership = its name is empty, or a party stands twice or is not known

step-make-partnership = make partnership
step-remove-partnership = delete partnership
step-reach-step = move partnership to a step
step-assess-partnership = assess partnership
step-next-cycle = start the next cycle
step-schedule = schedule a partnership

stage-preparing = Preparation
stage-exploring = Exploration
stage-agreeing = Agreement
stage-carrying-out = Implementation
stage-evaluating = Evaluation and follow-up

step-kind-mapping = Mapping
step-kind-information = Gathering information
step-kind-analysis = Analysing information
step-kind-talks = Exploratory talks
step-kind-plan = Cooperation plan
step-kind-agreement = Agreement
step-kind-signing = Signing
step-kind-carrying-out = Carrying out
step-kind-evaluation = Monitoring and evaluation
step-kind-improvement = Improvement
step-kind-next-plan = Next plan
step-kind-needs = Needs
step-kind-technology = Science and technology needed
step-kind-consultation = Consultation
step-kind-group-management = Group management
step-kind-shared-perception = Shared perception
step-kind-shared-perception-again = Shared perception, second phase
step-kind-forming = Forming the network
step-kind-accompanying = Outreach and mentoring
step-kind-control = Control and evaluation

step-state-not-begun = Not begun
step-state-under-way = Under way
step-state-done = Done
step-state-skipped = Skipped

ground-two-parties = Two or more parties
ground-vision = Shared vision
ground-agreement = Agreement
ground-trust-and-need = Mutual trust and need
ground-larger-aim = Commitment to the larger aim
ground-shared-mission = Shared vision and mission
ground-trust = Trust
ground-mutual-benefit = Mutual benefit
ground-effectiveness = Efficient and effective
ground-communication = Two-way communication
ground-commitment = Strong commitment

reached-yes = Reached
reached-partly = Partly reached
reached-no = Not reached

decision-extend = Go on
decision-change = Go on with changes
decision-end = End

## Commands and views

command-partnerships = Partnerships
command-make-partnership = Make a partnership of what is selected
partnership-view = Partnerships
partnership-view-explained = What is built together: its steps, parties, agreements and evaluations.
partnership-board = Board
partnership-board-explained = A column for each stage; cards go from column to column.
partnership-timeline = Timeline
partnership-timeline-explained = Plan and execution of each step, how long agreements hold, and today.
partnership-table = List
partnership-table-explained = All partnerships as a list that can be sorted.

partnership-new = New partnership
partnership-of = Partnership { $names }
partnership-of-many = Partnership { $names } and { $n } more
partnership-of-tie = Make a partnership of this tie
partnership-of-selected = Make a partnership of those selected
partnership-empty-one = Make a partnership
partnership-open = Open
partnership-open-named = Open the partnership { $name }
partnership-move-to = Move to
partnership-remove = Delete this partnership
partnership-ended = Ended
partnership-back = All partnerships
partnership-name = Name of the partnership

partnership-welcome = From the map to working together
partnership-welcome-words = A good tie deserves to be looked after as a partnership: step by step, from mapping to evaluation, with its agreements and their dates.
partnership-welcome-hint = Select a tie or several stakeholders on the map, then make their partnership. A right-click on a tie does it as well.
partnership-told =
    { $waiting ->
        [0] { $n ->
            [one] { $n } partnership.
           *[other] { $n } partnerships.
        }
       *[other] { $n ->
            [one] { $n } partnership; { $waiting } wants attention.
           *[other] { $n } partnerships; { $waiting } want attention.
        }
    }
partnership-board-hint = Drag a card to another column, or press Shift+← and Shift+→. Enter opens the card.
partnership-card-spoken = { $name }. Step { $step }. Parties: { $parties }

partnership-step-in-cycle = { $step } · cycle { $n }
partnership-all-over = All steps are done
partnership-all-over-words = All steps of this cycle are done. Write down its evaluation and decide how to go on.

partnership-due-expired =
    { $days ->
        [one] { $what } ended yesterday
       *[other] { $what } ended { $days } days ago
    }
partnership-due-ends =
    { $days ->
        [0] { $what } ends today
        [one] { $what } ends tomorrow
       *[other] { $what } ends in { $days } days
    }
partnership-due-step =
    { $days ->
        [one] { $what }: one day late
       *[other] { $what }: { $days } days late
    }
partnership-due-decision =
    { $days ->
        [0] Today's evaluation has no decision yet
        [one] Yesterday's evaluation has no decision yet
       *[other] The evaluation of { $days } days ago has no decision yet
    }
partnership-agreement-untitled = Agreement

partnership-column-name = Partnership
partnership-column-step = Step
partnership-column-responsible = Responsible
partnership-column-planned = Planned
partnership-column-until = Valid until
partnership-column-alert = Attention

partnership-timeline-empty = No dates yet. Fill in planned dates on the steps of a partnership, and the timeline fills here.
partnership-legend-planned = planned
partnership-legend-done = carried out
partnership-legend-late = beyond the plan
partnership-legend-valid = agreement holds
partnership-legend-today = today
partnership-fold-all = Fold all
partnership-unfold-all = Unfold all
partnership-step-spoken = { $step }: { $state }; planned { $from } to { $until }; begun { $begun }, finished { $finished }
partnership-agreement-spoken = { $title }: holds { $from } to { $until }

## One partnership

partnership-page-steps = Steps
partnership-page-steps-explained = The steps of the partnership with their dates and who sees to them
partnership-page-parties = Parties
partnership-page-parties-explained = The purpose, each party's role and responsibilities, and their ties on the map
partnership-page-grounds = Conditions and principles
partnership-page-grounds-explained = The five conditions and six principles of a partnership, assessed by each party
partnership-page-agreements = Agreements
partnership-page-agreements-explained = Memoranda of understanding and cooperation agreements, and how long they hold
partnership-page-evaluations = Evaluation
partnership-page-evaluations-explained = Monitoring and evaluation, the decision, and the next cycle
partnership-cycle = Cycle
partnership-cycle-earlier = Cycle { $n } (over)
partnership-cycle-present = Cycle { $n } (now)

partnership-begin = Begin: { $step }
partnership-go-on = Done, go on to: { $step }
partnership-finish = Finish: { $step }
partnership-late = late
partnership-step-add = Add step
partnership-step-new = New step
partnership-step-name = Name of the step
partnership-step-state = State
partnership-step-stage = Column on the board
partnership-step-stage-before = The same as the step before
partnership-step-remove = Delete this step
partnership-date-hint = 17-08-2026
partnership-planned-from = Planned start
partnership-planned-until = Planned end
partnership-begun = Begun
partnership-finished = Finished
partnership-responsible = Responsible person
partnership-documents = Documents
partnership-document-add = Add document
partnership-document-remove = Remove document
partnership-document-title = Name of the document
partnership-document-place = File, address or archive number

partnership-template = Steps from a template
partnership-template-words = What is filled in stays.
partnership-template-eleven = Eleven steps of a partnership
partnership-template-two-phases = Programme in two phases (2008)
partnership-template-keep = Keep these steps as a template
partnership-template-keep-words = The template is kept in this project, without dates and notes.
partnership-template-remove = Delete template
partnership-template-name = Name of the template
partnership-template-rename = Rename template
partnership-schedule = Schedule
partnership-schedule-words = Steps without dates share the time equally. What is filled in stays.
partnership-schedule-fill = Fill in the schedule
partnership-months = { $n } months

partnership-purpose = Purpose of the partnership
partnership-purpose-hint = For example: farmers sell their paddy at a fair price
partnership-parties = Parties
partnership-needs-two = A partnership needs two or more parties.
partnership-from-map = Fill in roles and responsibilities from the map
partnership-party-add = Add party
partnership-party-remove = Take out party
partnership-role = Role
partnership-role-hint = For example: buys the paddy
partnership-responsibilities = Responsibilities
partnership-responsibilities-hint = What it does; one a line
partnership-ties = Ties on the map ({ $n })
partnership-ties-words = Ties among the parties belong to it by themselves. Others can be added: select them on the map first.
partnership-tie-add = Add the selected ties ({ $n })
partnership-tie-remove = Take out tie

partnership-grounds-words = From 0 (not there) to 4 (very good), as each party sees it. Scores are dated today; press again to take one back. Earlier ones, in a lighter colour, are kept.
partnership-conditions = Five conditions
partnership-principles = Six principles
partnership-sensitive = Sensitive: stays out of reports unless chosen
partnership-history = Earlier scores
partnership-mean = mean { $mean } ({ $n })
partnership-why = Reason or note

partnership-agreement-add = Add agreement
partnership-agreement-remove = Delete agreement
partnership-agreement-empty = None yet. Register memoranda of understanding or cooperation agreements here, and you will be reminded of their end.
partnership-agreement-title = Title of the agreement
partnership-number = Number
partnership-signed = Signed on
partnership-notice = Remind (days)
partnership-notice-hint = 30
partnership-valid-from = Valid from
partnership-valid-until = Valid until
partnership-term = Term
partnership-years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
partnership-renewal = Terms of renewal
partnership-renewal-hint = For example: renewed by written consent
partnership-link = Where it is kept
partnership-not-signed = Not signed yet
partnership-coming = Signed, valid from { $from }
partnership-valid-open = Valid, without an end
partnership-valid = Valid until { $until }, { $days } days left
partnership-ending = Ends soon: { $until }, { $days } days left
partnership-expired = Ended on { $until }, { $days } days ago
panel-days-unreadable = The number of days cannot be read. Write a whole number, such as 30.

partnership-evaluation-add = Add evaluation
partnership-evaluation-remove = Delete evaluation
partnership-evaluation-empty = None yet. Write down what works, what does not yet, and what the parties decide.
partnership-evaluation-date = Date of the evaluation
partnership-runs = What works
partnership-stuck = What does not work yet
partnership-reached = Aims
partnership-indicators = Indicators
partnership-indicator = Indicator
partnership-target = Target
partnership-actual = Actual
partnership-deviation = Deviation
partnership-obstacle = Obstacle
partnership-cause = Cause
partnership-remedy = Remedy
partnership-indicator-add = Add indicator
partnership-indicator-remove = Delete indicator
partnership-decision = What the parties decide
partnership-decided = Decided on
partnership-reason = Why, and what is to change
partnership-reason-hint = For example: a larger volume
partnership-next-cycle = Start cycle { $n }
partnership-next-cycle-words = Its steps begin anew; this cycle is kept with its dates and evaluations.
partnership-ended-words = The parties have decided to end this partnership.
partnership-undecided-words = Once the parties have decided to go on, the next cycle can be started here.

## In the report and on the map

report-part-partnerships = Partnership plan
report-partnerships =
    { $n ->
        [one] { $n } partnership is built or planned in this network.
       *[other] { $n } partnerships are built or planned in this network.
    }
report-partnership-stand = { $n ->
    [1] Present step: { $step }.
   *[other] Present step: { $step } (cycle { $n }).
}
report-parties = Parties: { $names }.
report-since = since { $date }
report-table-partnerships = Partnerships and where they stand
report-table-parties = Roles and responsibilities of the parties in “{ $name }”
report-table-steps = Steps of “{ $name }”
report-table-agreements = Agreements in “{ $name }”
report-table-indicators = Indicators of “{ $name }”
report-column-party = Party
report-column-step = Step
report-column-plan = Planned
report-column-carried-out = Carried out
report-column-valid = Valid
report-column-why = Obstacle and cause
report-grounds = Newest scores by each party (0 to 4), with their dates:
report-evaluation = Evaluation of { $date }:
report-evaluation-in-cycle = Evaluation of { $date } (cycle { $n }):
scene-partnership-steps = Number on a line: step of its partnership
scene-partnership-steps-over = Number on a line: step of its partnership (✓ done)
