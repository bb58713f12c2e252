# Proposals of new ties, and the bargaining position.

step-proposal = apply a proposal
