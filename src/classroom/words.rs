//! A group's overview in words.

use crate::findings::words::Words;
use crate::i18n::I18n;
use crate::model::{Named, StakeholderId};

use super::columns::Shown;
use super::overview::Overview;

/// What is said of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The group's name, or else the title of its network, or else the name of its file.
    pub name: String,
    /// The variant that is looked at.
    pub variant: String,
    /// The finding that weighs most; empty where nothing stands out.
    pub finding: String,
    /// Whom the program finds; empty where it finds nobody.
    pub bottleneck: String,
    /// Whom the group named; empty where it named nobody.
    pub named: String,
    /// The view in force, such as "gabah"; empty where all ties count.
    pub view: String,
}

/// Says it. `file` is the name of the file without its ending.
pub fn tell(overview: &Overview, shown: Shown, file: &str, i18n: &I18n) -> Told {
    let project = &*overview.project;
    let side = shown.of(overview);
    let name = |id: StakeholderId| {
        let stakeholder = project.stakeholder(id);
        stakeholder.map_or_else(String::new, |s| s.display_label().to_owned())
    };
    let names = [&overview.record.group, &project.card.title];
    let own = names.into_iter().find(|name| !name.trim().is_empty());
    let variant = project.variant(side.variant);
    let is_withheld = overview.record.withheld.is_some();
    let first = side.findings.first().filter(|_| !is_withheld);
    let finding = variant.zip(first).map(|(variant, first)| {
        let words = Words {
            project,
            variant,
            i18n,
        };
        words.tell(first).title
    });
    Told {
        name: own.map_or(file, |name| name.trim()).to_owned(),
        variant: variant.map_or_else(String::new, |v| v.header.name.clone()),
        finding: finding.unwrap_or_default(),
        bottleneck: overview
            .bottleneck()
            .filter(|_| !is_withheld)
            .map_or_else(String::new, name),
        named: match overview.record.bottleneck {
            Some(Named::Stakeholder(id)) => name(id),
            Some(Named::Nobody) => i18n.text("groups-nobody"),
            None => String::new(),
        },
        view: i18n.filter(project, &overview.filter).to_lowercase(),
    }
}
