//! The report: from a document to headings, sentences, tables and figures, in words that an official
//! would sign. It knows no file format; `io::export` writes the one model to each of them.

mod draft;
mod model;
pub mod mou;
mod options;
mod paper;
mod parts;

use crate::analysis::{Analysis, analyse_project};
use crate::compare::{Comparison, Input as Compared, usual_group};
use crate::components::Factor;
use crate::findings::{self, Kind};
use crate::i18n::I18n;
use crate::model::{Project, VariantId};

pub use model::{Block, Caption, Column, Figure, Heading, Item, Picture, Report, Table};
pub use options::{Part, ReportOptions};
pub use paper::{Orientation, Paper};

use draft::{Draft, Side, Source};

/// A report with what it was read off: its pictures show the same.
pub struct Built {
    pub report: Report,
    pub comparison: Option<Comparison>,
    /// That of the one variant where none is compared.
    alone: Option<Analysis>,
}

impl Built {
    /// What is known of a variant that the report tells of.
    pub fn analysis(&self, variant: VariantId) -> Option<&Analysis> {
        match &self.comparison {
            Some(comparison) => {
                Some(&comparison.analyses[usize::from(variant != comparison.first)])
            }
            None => self.alone.as_ref(),
        }
    }
}

/// The report of a project in its view: the ties that pass the view's filter count. `None` where a
/// variant is not there, or `go_on`, asked between steps, has answered no.
pub fn build(
    project: &Project,
    options: &ReportOptions,
    i18n: &I18n,
    go_on: &dyn Fn() -> bool,
) -> Option<Built> {
    let filter = &project.view.filter;
    let compared = options.compared_with.filter(|id| *id != options.variant);
    let shown = |analysis: Analysis| analysis.as_shown(project);
    let mut comparison = match compared {
        Some(first) => Some(Comparison::of(
            &Compared {
                project,
                first,
                second: options.variant,
                filter,
                group: &usual_group(project, [first, options.variant]),
            },
            go_on,
        )?),
        None => None,
    };
    if let Some(comparison) = &mut comparison {
        comparison.analyses = std::mem::take(&mut comparison.analyses).map(shown);
    }
    let alone = match &comparison {
        Some(_) => None,
        None => Some(shown(analyse_project(project, options.variant, filter))),
    };
    let of = |id: VariantId, analysis| -> Option<Side<'_>> {
        go_on().then_some(())?;
        Some(Side {
            variant: project.variant(id)?,
            analysis,
            findings: told(project, id, options, analysis),
        })
    };
    let sides = match (&comparison, &alone) {
        (Some(comparison), _) => vec![
            of(comparison.first, &comparison.analyses[0])?,
            of(comparison.second, &comparison.analyses[1])?,
        ],
        (None, Some(analysis)) => vec![of(options.variant, analysis)?],
        (None, None) => Vec::new(),
    };
    let source = Source {
        project,
        options,
        i18n,
        filter,
        comparison: comparison.as_ref(),
        sides,
    };
    let mut draft = Draft::new(i18n, options.has(Part::Annex));
    for part in Part::ordered(&options.parts) {
        if !go_on() {
            return None;
        }
        parts::write(part, &source, &mut draft);
    }
    let header = source.after().map(|side| &side.variant.header);
    let report = Report {
        lang: i18n.lang(),
        title: source.title(),
        author: header.map_or_else(String::new, |h| h.author.clone()),
        date: header.and_then(|h| h.date).or(project.card.date),
        paper: options.paper,
        letterhead: lines(&options.letterhead),
        blocks: draft.into_blocks(),
    };
    Some(Built {
        report,
        comparison,
        alone,
    })
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// The findings without those that tell what is sensitive, unless that was chosen.
fn told(
    project: &Project,
    variant: VariantId,
    options: &ReportOptions,
    analysis: &Analysis,
) -> Vec<findings::Finding> {
    if project.withholds_answers().is_some() {
        return Vec::new();
    }
    let mut found = findings::find(&findings::Input {
        project,
        variant,
        filter: &project.view.filter,
        analysis,
        thresholds: &options.thresholds,
    });
    if !options.sensitive {
        let is_told = |kind: &Kind| !matches!(kind, Kind::LowCommitment { .. });
        found.retain(|finding| is_told(&finding.kind));
        for finding in &mut found {
            finding.also.retain(is_told);
        }
        tell_cooling_without_trust(project, variant, &mut found);
    }
    found
}

/// Ties that cool down by what may be told: those that do so by trust alone are left out.
fn tell_cooling_without_trust(
    project: &Project,
    variant: VariantId,
    found: &mut Vec<findings::Finding>,
) {
    let open = |factor| factor != Factor::Trust;
    let filter = &project.view.filter;
    let told = project.variant(variant);
    let told = told.and_then(|variant| findings::cooling(variant, filter, open));
    let is_cooling = |finding: &findings::Finding| matches!(finding.kind, Kind::Cooling { .. });
    match told {
        Some(kind) => found
            .iter_mut()
            .filter(|f| is_cooling(f))
            .for_each(|f| f.kind = kind.clone()),
        None => found.retain(|finding| !is_cooling(finding)),
    }
}
