//! Beginnings for the first exercise, one for each line of business. The partner group comes first and
//! the partner company second; some have no tie yet, for the group to draw.

use crate::model::BuiltinCategory::{
    Business as Trade, CivilSociety, Customers, Finance, Government, TargetGroup,
};
use crate::model::BuiltinContent::{Coordination, Goods, Guidance, Information};
use crate::model::Business;
use crate::model::Formality::{Both, Formal, Informal};
use crate::model::Kind::{Group, Organisation, Unit};

use super::{Template, to, who, with};

pub(super) const TEMPLATES: &[Template] = &[
    Template {
        key: "farming",
        business: Some(Business::Farming),
        people: &[
            who("farmers", TargetGroup, Group, 0.0, 1.0),
            who("mill", Trade, Organisation, 2.0, 1.0),
            who("middleman", Trade, Group, 1.0, 1.0),
            who("rice-market", Customers, Group, 3.0, 1.0),
            who("extension", Government, Unit, 0.0, 0.0),
            who("agriculture-office", Government, Organisation, 1.0, 0.0),
            who("village-cooperative", Finance, Organisation, 0.0, 2.0),
            who("bank", Finance, Organisation, 1.0, 2.0),
            who("cooperative-office", Government, Organisation, 2.0, 2.0),
        ],
        ties: &[
            to(0, 2, Goods, Informal),
            to(2, 1, Goods, Informal),
            to(1, 3, Goods, Informal),
            to(5, 4, Coordination, Formal),
            with(4, 0, Guidance, Both),
        ],
    },
    Template {
        key: "livestock",
        business: Some(Business::Livestock),
        people: &[
            who("breeders", TargetGroup, Group, 0.0, 1.0),
            who("dairy", Trade, Organisation, 2.0, 1.0),
            who("milk-collector", Trade, Group, 1.0, 1.0),
            who("consumers", Customers, Group, 3.0, 1.0),
            who("animal-health", Government, Unit, 0.0, 0.0),
            who("livestock-office", Government, Organisation, 1.0, 0.0),
            who("feed-supplier", Trade, Organisation, 0.0, 2.0),
            who("bank", Finance, Organisation, 1.0, 2.0),
            who("milk-cooperative", Finance, Organisation, 2.0, 2.0),
        ],
        ties: &[
            to(0, 2, Goods, Informal),
            to(2, 1, Goods, Informal),
            to(1, 3, Goods, Formal),
            to(5, 4, Coordination, Formal),
            to(4, 0, Guidance, Both),
            to(6, 0, Goods, Informal),
        ],
    },
    Template {
        key: "fishery",
        business: Some(Business::Fishery),
        people: &[
            who("fishers", TargetGroup, Group, 0.0, 1.0),
            who("fish-processor", Trade, Organisation, 2.0, 1.0),
            who("fish-trader", Trade, Group, 1.0, 1.0),
            who("fish-market", Customers, Group, 3.0, 1.0),
            who("fishery-extension", Government, Unit, 0.0, 0.0),
            who("fishery-office", Government, Organisation, 1.0, 0.0),
            who("fish-auction", Government, Unit, 0.0, 2.0),
            who("bank", Finance, Organisation, 1.0, 2.0),
            who("port-authority", Government, Unit, 2.0, 2.0),
        ],
        ties: &[
            to(0, 2, Goods, Informal),
            to(2, 1, Goods, Informal),
            to(1, 3, Goods, Informal),
            to(5, 4, Coordination, Formal),
            with(4, 0, Guidance, Both),
        ],
    },
    Template {
        key: "home-industry",
        business: Some(Business::HomeIndustry),
        people: &[
            who("joint-venture-group", TargetGroup, Group, 1.0, 1.0),
            who("souvenir-shop", Trade, Organisation, 2.0, 1.0),
            who("supplier", Trade, Organisation, 0.0, 1.0),
            who("buyers", Customers, Group, 3.0, 1.0),
            who("industry-office", Government, Organisation, 0.0, 0.0),
            who("health-office", Government, Organisation, 1.0, 0.0),
            who("cooperative-office", Government, Organisation, 2.0, 0.0),
            who("bank", Finance, Organisation, 0.0, 2.0),
            who("family-welfare", CivilSociety, Organisation, 1.0, 2.0),
        ],
        ties: &[
            to(2, 0, Goods, Informal),
            to(0, 1, Goods, Informal),
            to(1, 3, Goods, Informal),
            with(8, 0, Information, Informal),
        ],
    },
    Template {
        key: "crafts",
        business: Some(Business::Crafts),
        people: &[
            who("artisans", TargetGroup, Group, 0.0, 1.0),
            who("exporter", Trade, Organisation, 2.0, 1.0),
            who("craft-collector", Trade, Group, 1.0, 1.0),
            who("tourists-buyers", Customers, Group, 3.0, 1.0),
            who("material-supplier", Trade, Group, 0.0, 0.0),
            who("industry-office", Government, Organisation, 1.0, 0.0),
            who("craft-council", CivilSociety, Organisation, 0.0, 2.0),
            who("bank", Finance, Organisation, 1.0, 2.0),
            who("tourism-office", Government, Organisation, 2.0, 2.0),
        ],
        ties: &[
            to(4, 0, Goods, Informal),
            to(0, 2, Goods, Informal),
            to(2, 1, Goods, Informal),
            to(1, 3, Goods, Formal),
            with(6, 0, Guidance, Both),
        ],
    },
];
