# The workbench of the eight components: overview, a page for each, and who does what.

command-components = Components
command-whole-pane = Enlarge the pane below
pane-whole = Enlarge this pane over the map
pane-back = Bring the map back

workbench-view = Components
workbench-view-explained = The eight components of the network: what is written down, what is not, and who does what.
workbench-open = Open the Components view
workbench-page = Page
workbench-overview = Overview
workbench-tasks = Who does what
workbench-page-spoken = { $name }: { $level }; filled in for { $filled } of { $all } stakeholders

## Levels

workbench-filled = filled in
workbench-partly = in part
workbench-not-assessed = not assessed
workbench-empty = not filled in
workbench-part = { $done } of { $all }
workbench-filled-of = filled in for { $filled } of { $all } stakeholders

## Overview

workbench-nobody = No stakeholders yet. Double-click the map to add one.
workbench-gaps-first = Most gaps first
workbench-cell = { $name }, { $component }: { $level }
workbench-short-needs = Needs
workbench-short-norms = Norms
workbench-short-social-capital = Social capital
workbench-short-human-capital = Human capital
workbench-short-technoware = Technoware
workbench-short-commitment = Commitment
workbench-back-to-all = All stakeholders
workbench-back-to-overview = Overview of components

## Content

workbench-network-purpose = Purpose of the network
workbench-contents = What passes along the ties
workbench-contents-none = No tie says yet what passes along it.
workbench-contents-filter = Show only these ties on the map
workbench-contents-without =
    { $n ->
        [one] 1 tie does not say what passes along it.
       *[other] { $n } ties do not say what passes along them.
    }

## Structure

workbench-to-map = Show on the map
workbench-to-findings = Show the findings

## Needs

workbench-need-add = Add a need for…
workbench-needs-told =
    { $n ->
        [0] No needs are written down yet.
        [one] 1 need; { $unmet } met by nobody
       *[other] { $n } needs; { $unmet } met by nobody
    }
workbench-need-hint = What it needs
workbench-need-unmet = Met by nobody yet
workbench-need-met = Somebody meets it
workbench-need-nobody = nobody yet
workbench-need-met-by = Who meets “{ $need }”
panel-need-met-by = Met by

## Norms

workbench-norm-add = Add a norm for…
workbench-norms-told =
    { $n ->
        [0] No norms are written down yet.
        [one] 1 norm; { $open } not agreed yet
       *[other] { $n } norms; { $open } not agreed yet
    }
workbench-norm-ties =
    { $n ->
        [one] 1 tie
       *[other] { $n } ties
    }
workbench-norm-all = all its partners
workbench-norm-towards = Towards whom “{ $norm }” holds
panel-norm-towards = Holds towards
workbench-ties-without-norm = Ties without a norm ({ $n })
workbench-ties-without-norm-none = A norm governs every tie.

## Social capital

workbench-capital-none = No ties yet. Drag from the rim of a circle on the map to draw one.
workbench-capital-told =
    { $existing } of { $living } ties exist already ({ $share }). { $unassessed ->
        [0] The quality of all of them has been assessed.
       *[other] The quality of { $unassessed } of them has not been assessed.
    }
workbench-factor-mean =
    { $mean } of 4, over { $n ->
        [one] 1 tie
       *[other] { $n } ties
    }
workbench-tie-unassessed = Exists, quality not assessed
workbench-tie-cooling = The quality of this tie is falling
workbench-tie-warming = The quality of this tie is rising
workbench-score-none = –
workbench-quality-regular-meetings = Meetings
workbench-quality-mutual-benefit = Benefit
workbench-quality-shared-challenge = Challenge
workbench-quality-trust = Trust
workbench-quality-prior-relationship = History

## Human capital

workbench-needed = needed
workbench-had = had
workbench-lacking = lacking
workbench-lacks = Still lacking ({ $n })
workbench-lacks-none = Every competence that is needed is there.
workbench-lacks-unknown = Shown once the competences that are needed are written down.
workbench-teachers = Can learn from
workbench-teacher-none = Nobody has it yet
workbench-competences = All competences
workbench-competence-needed-add = Needed by…
workbench-competence-had-add = Had by…

## Technoware

workbench-technoware-now-add = In use by…
workbench-technoware-planned-add = Planned by…
workbench-technoware-none = No information technology is written down yet.
workbench-in-use = in use
workbench-planned = planned
workbench-ties-without-channel = Ties without a channel in common ({ $n })
workbench-ties-without-channel-none = Both ends of every tie have a technology in common, now or planned.

## Commitment

workbench-commitment-score = Score of the commitment
workbench-details = Details
workbench-history = { $date } ({ $n })
workbench-history-explained = History: date of the newest score, and how many there are

## Who does what

workbench-task = Task
workbench-task-add = Add a task
workbench-task-hint = For example guide the cooperative
workbench-task-empty = Write down what has to be done, then mark who does it.
workbench-task-told =
    { $n ->
        [one] 1 task
       *[other] { $n } tasks
    }; { $nobody } done by nobody, { $several } done by several
workbench-task-nobody = nobody yet
workbench-task-one = done by one
workbench-task-several = done by { $n }
workbench-task-remove = Remove task: { $task }
workbench-task-cell = { $name } does “{ $task }”
