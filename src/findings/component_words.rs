//! What the sentences about components name: who, how many, and one example in its own words.

use crate::components::UnmetNeed;
use crate::model::StakeholderId;

use super::words::{Args, TIES, Words};
use super::{Lacking, Leaned, distinct};

impl Words<'_> {
    pub(super) fn of_needs(&self, needs: &[UnmetNeed], all: usize) -> Args<'static> {
        let ids = distinct(needs.iter().map(|need| need.of));
        let example = needs.first().and_then(|first| {
            let member = self.variant.members.get(&first.of)?;
            let need = member.needs.get(first.index)?;
            Some((self.name(first.of), need.text.trim().to_owned()))
        });
        let (of, example) = example.unwrap_or_default();
        vec![
            ("n", needs.len().into()),
            ("all", all.into()),
            ("names", self.names(&ids).into()),
            ("of", of.into()),
            ("example", example.into()),
        ]
    }

    pub(super) fn of_tasks(&self, tasks: &[String], all: usize) -> Args<'static> {
        let quoted = tasks.iter().map(|task| format!("“{task}”"));
        let told = self.list(quoted.take(TIES).collect(), tasks.len());
        vec![
            ("n", tasks.len().into()),
            ("all", all.into()),
            ("tasks", told.into()),
        ]
    }

    pub(super) fn of_lacking(&self, lacking: &[Lacking]) -> Args<'static> {
        let learners = distinct(lacking.iter().map(|lack| lack.of));
        let teachers = distinct(lacking.iter().flat_map(|lack| &lack.teachers).copied());
        let name = |id: Option<&StakeholderId>| id.map_or_else(String::new, |id| self.name(*id));
        let first = lacking.first();
        let example = first.map_or_else(String::new, |lack| lack.competence.clone());
        let by = first.and_then(|lack| lack.teachers.first());
        vec![
            ("n", lacking.len().into()),
            ("names", self.names(&learners).into()),
            ("teachers", self.names(&teachers).into()),
            ("of", name(first.map(|lack| &lack.of)).into()),
            ("example", example.into()),
            ("by", name(by).into()),
        ]
    }

    pub(super) fn of_commitment(&self, leaned: &[Leaned]) -> Args<'static> {
        let ids: Vec<StakeholderId> = leaned.iter().map(|leaned| leaned.on).collect();
        let by = distinct(leaned.iter().flat_map(|leaned| &leaned.by).copied());
        let score = |leaned: &Leaned| {
            let args = [
                ("name", self.name(leaned.on).into()),
                ("score", usize::from(leaned.score.value()).into()),
            ];
            self.i18n.with("finding-score", &args)
        };
        let scores = leaned.iter().map(score);
        vec![
            ("n", ids.len().into()),
            ("names", self.names(&ids).into()),
            (
                "scores",
                self.list(scores.take(TIES).collect(), leaned.len()).into(),
            ),
            ("count", by.len().into()),
            ("by", self.names(&by).into()),
        ]
    }
}
