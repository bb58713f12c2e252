step-divert = divert role
step-merge = merge stakeholders
step-split = split stakeholder
step-between = put a coordinating body in between
step-connect-group = connect group
