//! What of partnerships is due: an agreement that ends, a step that should be over, an evaluation that
//! nobody has drawn a conclusion from.

use jiff::civil::Date;

use crate::i18n::I18n;
use crate::model::partnership::Due;
use crate::model::{Partnership, PartnershipId, Project};

/// Something of a partnership that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartnershipDue {
    pub partnership: PartnershipId,
    pub due: Due,
    /// The day on which it fell or falls due.
    pub date: Date,
}

/// Everything that is due on that day, the longest due first. An agreement's end is told as many
/// days ahead as the agreement says.
pub fn partnerships(project: &Project, today: Date) -> Vec<PartnershipDue> {
    by_day(project, today, |p| p.due(today))
}

/// The agreements that end after today, the next first: those that it is time to renew, and all that
/// end before next month is over, however late they would be told.
pub(super) fn ending(project: &Project, today: Date) -> Vec<PartnershipDue> {
    let next = today.last_of_month().tomorrow();
    let by = next.map_or(Date::MAX, Date::last_of_month);
    by_day(project, today, |p| p.ending(today, by))
}

fn by_day(
    project: &Project,
    today: Date,
    of: impl Fn(&Partnership) -> Vec<Due>,
) -> Vec<PartnershipDue> {
    let all = project.partnerships.values();
    let mut found: Vec<PartnershipDue> = all
        .flat_map(|p| of(p).into_iter().map(|due| (p.id, due)))
        .filter_map(|(partnership, due)| {
            Some(PartnershipDue {
                partnership,
                due,
                date: due.on(today)?,
            })
        })
        .collect();
    found.sort_by_key(|of| (of.date, of.partnership, of.due));
    found
}

/// What is due, in words, such as "Penjajakan kerja sama terlambat 3 hari".
pub fn why(i18n: &I18n, p: &Partnership, due: Due) -> String {
    let (key, what, days) = match due {
        Due::Expired { agreement, days } => {
            ("partnership-due-expired", title(i18n, p, agreement), days)
        }
        Due::Ends { agreement, days } => ("partnership-due-ends", title(i18n, p, agreement), days),
        Due::Overdue { step, days } => {
            let step = p.cycle.steps.get(step).map(|step| i18n.step(step));
            ("partnership-due-step", step.unwrap_or_default(), days)
        }
        Due::Undecided { days, .. } => {
            return i18n.with("partnership-due-decision", &[("days", days.into())]);
        }
    };
    i18n.with(key, &[("what", what.into()), ("days", days.into())])
}

fn title(i18n: &I18n, p: &Partnership, agreement: usize) -> String {
    let agreement = p.agreements.get(agreement);
    let named = agreement.and_then(|a| [&a.title, &a.number].into_iter().find(|t| !t.is_empty()));
    named.map_or_else(|| i18n.text("partnership-agreement-untitled"), Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::model::partnership::{SignedAgreement, StepKind, steps};

    #[test]
    fn agreements_that_end_before_next_month_is_over_are_told_whatever_their_notice() {
        let mut project = Project::new("1");
        let until = [
            ("2027-11-26", None),
            ("2027-11-30", None),
            ("2027-12-31", Some(7)),
            ("2028-01-01", None),
            ("2028-03-01", Some(180)),
            ("2027-11-25", None),
        ];
        for (n, (until, notice_days)) in (7..).zip(until) {
            let mut p = Partnership::new(PartnershipId(n), "Gabah", [], Vec::new());
            p.agreements.push(SignedAgreement {
                signed: "2027-01-01".parse().ok(),
                valid_until: until.parse().ok(),
                notice_days,
                ..SignedAgreement::default()
            });
            project.partnerships.insert(p.id, p);
        }
        let ends = |today: &str| -> Vec<String> {
            let found = ending(&project, today.parse().unwrap());
            found.iter().map(|of| of.date.to_string()).collect()
        };
        let soon = ["2027-11-30", "2027-12-31", "2028-03-01"];
        assert_eq!(ends("2027-11-26"), soon, "what ends today is due today");
        assert_eq!(ends("2027-12-31"), ["2028-01-01", "2028-03-01"]);
        let renewed = SignedAgreement {
            signed: "2027-11-01".parse().ok(),
            valid_until: "2029-11-30".parse().ok(),
            ..SignedAgreement::default()
        };
        let second = project.partnerships.get_mut(&PartnershipId(8)).unwrap();
        second.agreements.push(renewed);
        let found = ending(&project, "2027-11-26".parse().unwrap());
        assert_eq!(found.len(), 2, "one that is renewed does not end");
    }

    #[test]
    fn what_is_due_of_all_partnerships_is_told_the_longest_due_first() {
        let mut project = Project::new("1");
        for (n, until) in [(7, "2028-02-29"), (8, "2028-03-20")] {
            let id = PartnershipId(n);
            let kinds = steps::from_kinds(StepKind::ELEVEN);
            let mut p = Partnership::new(id, "Gabah", [], kinds);
            p.agreements.push(SignedAgreement {
                title: "MoU gabah".to_owned(),
                signed: "2027-01-01".parse().ok(),
                valid_until: until.parse().ok(),
                ..SignedAgreement::default()
            });
            p.cycle.steps[3].planned_until = "2028-02-10".parse().ok();
            project.partnerships.insert(id, p);
        }
        let today: Date = "2028-03-01".parse().unwrap();
        let found = partnerships(&project, today);
        let told = |lang| -> Vec<String> {
            let i18n = I18n::new(lang);
            let of =
                |due: &PartnershipDue| why(&i18n, &project.partnerships[&due.partnership], due.due);
            found.iter().map(of).collect()
        };
        assert_eq!(
            told(Lang::English),
            [
                "Exploratory talks: 20 days late",
                "Exploratory talks: 20 days late",
                "MoU gabah ended yesterday",
                "MoU gabah ends in 19 days",
            ]
        );
        assert_eq!(told(Lang::Indonesian)[3], "MoU gabah berakhir 19 hari lagi");
        assert_eq!(found[2].date.to_string(), "2028-02-29");
        assert_eq!(found[2].partnership, PartnershipId(7));
    }
}
