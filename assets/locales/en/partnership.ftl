record-partnership = partnership
damage-bad-partnership = its name is empty, or a party stands twice or is not known

step-make-partnership = make partnership
step-remove-partnership = delete partnership
step-reach-step = move partnership to a step
step-assess-partnership = assess partnership
step-next-cycle = start the next cycle

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
step-kind-accompanying = Making known and accompanying
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
