//! What of a partnership is due on a day: a step that should be over, an agreement that ends, an
//! evaluation that nobody has drawn a conclusion from.

use jiff::civil::Date;

use super::register::{Validity, days_between};
use super::{Partnership, SignedAgreement};

/// Something that is due, by its place in the partnership's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// An agreement has ended, so many days ago.
    Expired { agreement: usize, days: i32 },
    /// A step of the present cycle should be over since so many days.
    Overdue { step: usize, days: i32 },
    /// An evaluation of the present cycle stands without a decision, since so many days.
    Undecided { evaluation: usize, days: i32 },
    /// An agreement ends in so many days: it is time to renew it.
    Ends { agreement: usize, days: i32 },
}

impl Due {
    /// The day on which it fell or falls due.
    pub fn on(self, today: Date) -> Option<Date> {
        let ahead = match self {
            Self::Expired { days, .. }
            | Self::Overdue { days, .. }
            | Self::Undecided { days, .. } => -days,
            Self::Ends { days, .. } => days,
        };
        today
            .checked_add(jiff::Span::new().try_days(ahead).ok()?)
            .ok()
    }
}

impl Partnership {
    /// What is due, the most pressing first; nothing where the partners have ended it.
    pub fn due(&self, today: Date) -> Vec<Due> {
        if self.is_ended() {
            return Vec::new();
        }
        let agreements = self.agreements.iter().enumerate();
        let agreements = agreements.filter(|(_, agreement)| !self.is_renewed(agreement));
        let agreements = agreements.filter_map(|(agreement, a)| match a.on(today) {
            Validity::Expired(days) => Some(Due::Expired { agreement, days }),
            Validity::Ending(days) => Some(Due::Ends { agreement, days }),
            _ => None,
        });
        let steps = self.cycle.steps.iter().enumerate();
        let steps = steps.filter(|(_, step)| step.is_overdue(today));
        let steps = steps.filter_map(|(step, s)| {
            let days = days_between(s.planned_until?, today);
            Some(Due::Overdue { step, days })
        });
        let last = self.cycle.evaluations.iter().enumerate().next_back();
        let undecided = last.filter(|(_, e)| e.decision.is_none());
        let undecided = undecided.and_then(|(evaluation, e)| {
            let days = days_between(e.date?, today);
            (days >= 0).then_some(Due::Undecided { evaluation, days })
        });
        let mut due: Vec<Due> = agreements.chain(steps).chain(undecided).collect();
        due.sort_unstable();
        due
    }

    /// The agreements that end after today: those that it is time to renew, and all that end by a day.
    pub fn ending(&self, today: Date, by: Date) -> Vec<Due> {
        if self.is_ended() {
            return Vec::new();
        }
        let agreements = self.agreements.iter().enumerate();
        let agreements = agreements.filter(|(_, agreement)| !self.is_renewed(agreement));
        let ending = agreements.filter_map(|(agreement, a)| match a.on(today) {
            Validity::Ending(days) if days > 0 => Some(Due::Ends { agreement, days }),
            Validity::Valid(Some(days)) if a.valid_until? <= by => {
                Some(Due::Ends { agreement, days })
            }
            _ => None,
        });
        ending.collect()
    }

    /// Whether another signed agreement holds longer.
    fn is_renewed(&self, agreement: &SignedAgreement) -> bool {
        let Some(until) = agreement.valid_until else {
            return false;
        };
        let mut others = self.agreements.iter();
        others.any(|other| {
            other.signed.is_some()
                && !std::ptr::eq(other, agreement)
                && other.valid_until.is_none_or(|later| later > until)
        })
    }

    /// The agreement that holds on that day and holds longest.
    pub fn agreement_on(&self, today: Date) -> Option<&SignedAgreement> {
        let holds =
            |a: &&SignedAgreement| matches!(a.on(today), Validity::Valid(_) | Validity::Ending(_));
        let holding = self.agreements.iter().filter(holds);
        holding.max_by_key(|a| a.valid_until.unwrap_or(Date::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::super::steps::from_kinds;
    use super::super::{Decision, Evaluation, StepKind, StepState};
    use super::*;
    use crate::model::ids::PartnershipId;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn agreement(until: &str) -> SignedAgreement {
        SignedAgreement {
            signed: Some(date("2024-01-01")),
            valid_until: Some(date(until)),
            ..SignedAgreement::default()
        }
    }

    fn partnership() -> Partnership {
        let steps = from_kinds(StepKind::ELEVEN);
        Partnership::new(PartnershipId(1), "Gabah", [], steps)
    }

    #[test]
    fn what_is_due_is_told_with_its_days_the_most_pressing_first() {
        let mut p = partnership();
        let today = date("2028-03-01");
        assert_eq!(p.due(today), []);
        p.agreements = vec![agreement("2028-03-31"), agreement("2028-02-29")];
        p.cycle.steps[2].planned_until = Some(date("2028-02-28"));
        p.cycle.steps[3].planned_until = Some(today);
        p.cycle.evaluations.push(Evaluation {
            date: Some(today),
            ..Evaluation::default()
        });
        // The first holds longer than the second, which thus needs no renewal.
        let ends = Due::Ends {
            agreement: 0,
            days: 30,
        };
        let overdue = Due::Overdue { step: 2, days: 2 };
        let undecided = Due::Undecided {
            evaluation: 0,
            days: 0,
        };
        assert_eq!(p.due(today), [overdue, undecided, ends]);
        assert_eq!(ends.on(today), Some(date("2028-03-31")));
        assert_eq!(overdue.on(today), Some(date("2028-02-28")));
        assert_eq!(p.agreement_on(today), Some(&p.agreements[0]));
        let expired = Due::Expired {
            agreement: 0,
            days: 1,
        };
        assert_eq!(p.due(date("2028-04-01"))[0], expired);
        assert_eq!(p.agreement_on(date("2028-04-01")), None);
    }

    #[test]
    fn what_is_over_decided_or_ended_is_not_due() {
        let mut p = partnership();
        let today = date("2026-06-30");
        p.cycle.steps[0].planned_until = Some(date("2026-06-01"));
        p.cycle.steps[0].state = StepState::Done;
        p.cycle.evaluations.push(Evaluation {
            date: Some(date("2026-07-01")),
            ..Evaluation::default()
        });
        assert_eq!(p.due(today), []);
        p.agreements.push(agreement("2026-06-01"));
        assert_eq!(p.due(today).len(), 1);
        p.cycle.evaluations[0].decision = Some(Decision::End);
        assert_eq!(p.due(today), []);
    }
}
