//! What the stakeholders have under each component, and who does what.

use crate::components::{Factor, Lack, all_lacking, does, meets, newest, social_capital_in, tasks};
use crate::i18n::format::UNDEFINED;
use crate::model::{Component, Member, StakeholderId, Technoware};
use crate::report::draft::{Draft, Side, Source, joined, or_dash};

type Rows = Vec<Vec<String>>;
/// The keys of columns with their shares of the width.
type Columns = &'static [(&'static str, f64)];

/// Each under its heading; what nobody has filled in has none.
pub(super) fn write(source: &Source<'_>, side: &Side<'_>, draft: &mut Draft<'_>) {
    let i18n = source.i18n;
    let tables: [(Component, Rows, Columns); 5] = [
        (
            Component::Needs,
            needs(source, side),
            &[
                ("report-column-stakeholder", 2.5),
                ("panel-need", 4.5),
                ("report-column-met-by", 3.0),
            ],
        ),
        (
            Component::Norms,
            norms(source, side),
            &[
                ("report-column-stakeholder", 2.2),
                ("panel-norm", 4.4),
                ("report-column-towards", 2.4),
                ("panel-norm-agreement", 1.6),
            ],
        ),
        (
            Component::HumanCapital,
            human_capital(source, side),
            &[
                ("report-column-stakeholder", 2.2),
                ("report-column-had", 3.0),
                ("report-column-needed", 3.0),
                ("report-column-lacking", 3.4),
            ],
        ),
        (
            Component::Technoware,
            technoware(source, side),
            &[
                ("report-column-technoware", 2.6),
                ("report-column-purpose", 3.4),
                ("report-column-now", 3.0),
                ("report-column-planned", 3.0),
            ],
        ),
        (
            Component::Commitment,
            commitment(source, side),
            &[
                ("report-column-stakeholder", 2.2),
                ("panel-commitment-statement", 3.6),
                ("panel-commitment-evidence", 3.6),
                ("panel-score", -1.0),
            ],
        ),
    ];
    for (component, rows, columns) in tables {
        if component == Component::HumanCapital {
            social_capital(source, side, draft);
        }
        if !rows.is_empty() {
            draft.heading(2, i18n.word(component));
            let args = [("component", i18n.word(component).into())];
            draft.long_table(i18n.with("report-table-component", &args), columns, rows);
        }
    }
    let rows = tasks(side.variant).map(|task| {
        vec![
            task.text.trim().to_owned(),
            source.labels(does(side.variant, task)),
        ]
    });
    let rows: Rows = rows.collect();
    if !rows.is_empty() {
        draft.heading(2, i18n.text("workbench-tasks"));
        let columns = [("report-column-task", 5.0), ("report-column-done-by", 4.0)];
        draft.long_table(i18n.text("report-table-tasks"), &columns, rows);
    }
}

/// A row for each of what a member has of something.
fn rows_of(
    source: &Source<'_>,
    side: &Side<'_>,
    of: impl Fn(StakeholderId, &Member) -> Rows,
) -> Rows {
    let members = side.variant.members.iter();
    members
        .flat_map(|(id, member)| {
            of(*id, member).into_iter().map(|mut row| {
                row.insert(0, source.label(*id));
                row
            })
        })
        .collect()
}

fn needs(source: &Source<'_>, side: &Side<'_>) -> Rows {
    rows_of(source, side, |_, member| {
        let told = member.needs.iter().filter(|n| !n.text.trim().is_empty());
        told.map(|need| {
            let met_by: Vec<StakeholderId> = meets(side.variant, need).collect();
            let met_by = if met_by.is_empty() {
                source.i18n.text("workbench-need-nobody")
            } else {
                source.labels(met_by.into_iter())
            };
            vec![need.text.trim().to_owned(), met_by]
        })
        .collect()
    })
}

fn norms(source: &Source<'_>, side: &Side<'_>) -> Rows {
    rows_of(source, side, |_, member| {
        let told = member.norms.iter().filter(|n| !n.text.trim().is_empty());
        told.map(|norm| {
            let towards = norm.towards.iter().copied();
            let towards = if norm.towards.is_empty() {
                source.i18n.text("workbench-norm-all")
            } else {
                source.labels(towards.filter(|id| side.variant.members.contains_key(id)))
            };
            vec![
                norm.text.trim().to_owned(),
                towards,
                source.i18n.word(norm.agreement),
            ]
        })
        .collect()
    })
}

fn social_capital(source: &Source<'_>, side: &Side<'_>, draft: &mut Draft<'_>) {
    let (i18n, lang) = (source.i18n, source.i18n.lang());
    let Some(capital) = social_capital_in(side.variant, source.filter) else {
        return;
    };
    draft.heading(2, i18n.word(Component::SocialCapital));
    let args = [
        ("existing", capital.existing.into()),
        ("living", capital.living.into()),
        ("share", lang.percent(capital.share(), 0).into()),
        ("unassessed", (capital.existing - capital.assessed).into()),
    ];
    draft.say(i18n.with("report-capital", &args));
    let factors = Factor::ALL.into_iter();
    let told = factors.filter(|f| source.options.sensitive || *f != Factor::Trust);
    let rows = told.filter_map(|factor| {
        let (mean, ties) = factor.mean(side.variant)?;
        Some(vec![
            i18n.text(factor.label_key()),
            lang.number(mean, 1),
            lang.count(ties),
        ])
    });
    let columns = [
        ("report-column-factor", 5.0),
        ("report-column-mean", -2.0),
        ("report-column-ties-scored", -2.0),
    ];
    let rows = rows.collect();
    let caption = if source.filter.is_empty() {
        "report-table-quality"
    } else {
        "report-table-quality-all"
    };
    draft.table(i18n.text(caption), &columns, rows);
}

fn human_capital(source: &Source<'_>, side: &Side<'_>) -> Rows {
    let lacks = all_lacking(source.project, side.variant);
    let lacking = |id: StakeholderId| {
        let own = lacks.iter().filter(move |lack| lack.of == id);
        own.map(|lack| lack_in_words(source, lack))
    };
    rows_of(source, side, |id, member| {
        let had = source.project.stakeholder(id);
        let had = had.into_iter().flat_map(|s| &s.competences_had);
        let names = |list: &mut dyn Iterator<Item = &crate::model::Competence>| {
            joined(list.map(|c| c.name.trim().to_owned()))
        };
        let row = vec![
            names(&mut had.into_iter()),
            names(&mut member.competences_needed.iter()),
            joined(lacking(id)),
        ];
        let is_told = row.iter().any(|text| text != UNDEFINED);
        is_told.then_some(row).into_iter().collect()
    })
}

/// "Menawar harga (dapat belajar dari KUD)".
fn lack_in_words(source: &Source<'_>, lack: &Lack<'_>) -> String {
    let name = lack.competence.name.trim();
    if lack.teachers.is_empty() {
        return name.to_owned();
    }
    let args = [
        ("competence", name.to_owned().into()),
        (
            "teachers",
            source.labels(lack.teachers.iter().copied()).into(),
        ),
    ];
    source.i18n.with("report-lack-teachable", &args)
}

/// A row for each technology, by its name without regard to case: what for, who uses it, who will.
fn technoware(source: &Source<'_>, side: &Side<'_>) -> Rows {
    #[derive(Default)]
    struct Told {
        name: String,
        purposes: Vec<String>,
        users: [Vec<StakeholderId>; 2],
    }
    let mut all: Vec<(String, Told)> = Vec::new();
    let mut add = |id: StakeholderId, list: &[Technoware], when: usize| {
        for technoware in list.iter().filter(|t| !t.name.trim().is_empty()) {
            let (name, purpose) = (technoware.name.trim(), technoware.purpose.trim());
            let key = name.to_lowercase();
            let place = all.iter().position(|(other, _)| *other == key);
            let place = place.unwrap_or_else(|| {
                let name = name.to_owned();
                all.push((
                    key,
                    Told {
                        name,
                        ..Told::default()
                    },
                ));
                all.len() - 1
            });
            let told = &mut all[place].1;
            if !told.users[when].contains(&id) {
                told.users[when].push(id);
            }
            if !purpose.is_empty() && !told.purposes.iter().any(|other| other == purpose) {
                told.purposes.push(purpose.to_owned());
            }
        }
    };
    for (id, member) in &side.variant.members {
        if let Some(stakeholder) = source.project.stakeholder(*id) {
            add(*id, &stakeholder.technoware_now, 0);
        }
        add(*id, &member.technoware_planned, 1);
    }
    let rows = all.into_iter().map(|(_, told)| {
        let [now, planned] = told.users;
        let purposes = told.purposes.join("\n");
        vec![
            told.name,
            or_dash(&purposes),
            source.labels(now.into_iter()),
            source.labels(planned.into_iter()),
        ]
    });
    rows.collect()
}

/// Sensitive: told only where that was chosen.
fn commitment(source: &Source<'_>, side: &Side<'_>) -> Rows {
    if !source.options.sensitive {
        return Rows::new();
    }
    rows_of(source, side, |_, member| {
        let of = &member.commitment;
        let score = newest(&of.assessments);
        let row = vec![
            or_dash(&of.statement),
            or_dash(&of.evidence),
            score.map_or_else(|| UNDEFINED.to_owned(), |s| s.value().to_string()),
        ];
        let is_told = row.iter().any(|text| text != UNDEFINED);
        is_told.then_some(row).into_iter().collect()
    })
}
