//! The scene's stakeholders and ties as an `egui_graphs` graph: derived one way, never read back,
//! never saved.

use std::collections::BTreeMap;

use egui::Pos2;
use egui_graphs::Graph;
use petgraph::Directed;
use petgraph::stable_graph::{EdgeIndex, NodeIndex};

use crate::model::{StakeholderId, TieId};
use crate::scene::{NodeVisual, Scene, TieVisual};

use super::shapes::{NodeShape, TieShape};

/// What `egui_graphs` draws. Always directed: arrows come from the payload.
pub type Projected = Graph<NodeVisual, TieVisual, Directed, u32, NodeShape, TieShape>;

/// The projected graph, in step with a scene.
#[derive(Default)]
pub struct Projection {
    graph: Projected,
    /// Stakeholders and ties in drawing order, with their places in the graph.
    nodes: Vec<(StakeholderId, NodeIndex<u32>)>,
    ties: Vec<(TieId, StakeholderId, StakeholderId, EdgeIndex<u32>)>,
}

impl Projection {
    pub fn graph_mut(&mut self) -> &mut Projected {
        &mut self.graph
    }

    /// Takes over a scene: in place where the same ones are drawn, which is what a drag does.
    pub fn update(&mut self, scene: &Scene) {
        let same_nodes = self.nodes.len() == scene.nodes.len()
            && self
                .nodes
                .iter()
                .zip(&scene.nodes)
                .all(|(a, b)| a.0 == b.id);
        let same_ties = self.ties.len() == scene.ties.len()
            && self
                .ties
                .iter()
                .zip(&scene.ties)
                .all(|(a, b)| (a.0, a.1, a.2) == (b.id, b.from, b.to));
        if same_nodes && same_ties {
            self.refresh(scene);
        } else {
            self.rebuild(scene);
        }
    }

    fn refresh(&mut self, scene: &Scene) {
        for ((_, index), visual) in self.nodes.iter().zip(&scene.nodes) {
            if let Some(node) = self.graph.node_mut(*index) {
                *node.payload_mut() = *visual;
                node.set_location(location(visual));
            }
        }
        for ((.., index), visual) in self.ties.iter().zip(&scene.ties) {
            if let Some(edge) = self.graph.edge_mut(*index) {
                edge.payload_mut().clone_from(visual);
            }
        }
    }

    fn rebuild(&mut self, scene: &Scene) {
        self.graph = Projected::new();
        self.nodes.clear();
        self.ties.clear();
        let mut indices = BTreeMap::new();
        for visual in &scene.nodes {
            let index = self.graph.add_node_with_location(*visual, location(visual));
            indices.insert(visual.id, index);
            self.nodes.push((visual.id, index));
        }
        for visual in &scene.ties {
            let ends = (indices.get(&visual.from), indices.get(&visual.to));
            if let (Some(from), Some(to)) = ends {
                let index = self.graph.add_edge(*from, *to, visual.clone());
                self.ties.push((visual.id, visual.from, visual.to, index));
            }
        }
    }
}

fn location(visual: &NodeVisual) -> Pos2 {
    Pos2::new(visual.centre.x as f32, visual.centre.y as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{NodeShape, Point};
    use crate::scene::Pattern;
    use crate::style::Rgba;

    fn scene(nodes: &[(u64, f64)], ties: &[(u64, u64, u64)]) -> Scene {
        let node = |(id, x): &(u64, f64)| NodeVisual {
            id: StakeholderId(*id),
            centre: Point::new(*x, 0.0),
            radius: 20.0,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0),
            rim: Rgba::rgb(0),
            rim_width: 1.0,
        };
        let tie = |(id, from, to): &(u64, u64, u64)| TieVisual {
            id: TieId(*id),
            from: StakeholderId(*from),
            to: StakeholderId(*to),
            path: [Point::default(), Point::new(1.0, 0.0)].into(),
            width: 2.0,
            colour: Rgba::rgb(0),
            pattern: Pattern::Solid,
            arrow_at_start: false,
            arrow_at_end: false,
        };
        Scene {
            nodes: nodes.iter().map(node).collect(),
            ties: ties.iter().map(tie).collect(),
            ..Scene::default()
        }
    }

    type Content = (
        Vec<NodeVisual>,
        Vec<(TieVisual, StakeholderId, StakeholderId)>,
    );

    /// What the graph holds, in drawing order.
    fn content(projection: &Projection) -> Content {
        let graph = &projection.graph;
        let at = |index| *graph.node(index).unwrap().payload();
        let nodes = graph.nodes_iter().map(|(i, _)| at(i)).collect();
        let ties = graph
            .edges_iter()
            .map(|(i, edge)| {
                let (from, to) = graph.edge_endpoints(i).unwrap();
                (edge.payload().clone(), at(from).id, at(to).id)
            })
            .collect();
        (nodes, ties)
    }

    #[test]
    fn updating_step_by_step_gives_what_a_rebuild_gives() {
        let steps = [
            scene(&[(1, 0.0), (2, 50.0)], &[(7, 1, 2)]),
            scene(&[(1, 5.0), (2, 60.0)], &[(7, 1, 2)]),
            scene(&[(1, 5.0), (2, 60.0)], &[(7, 2, 1)]),
            scene(&[(2, 60.0), (1, 5.0), (3, 1.0)], &[(8, 3, 1), (7, 2, 1)]),
            scene(&[(3, 1.0)], &[]),
        ];
        let mut updated = Projection::default();
        for step in steps {
            updated.update(&step);
            let mut rebuilt = Projection::default();
            rebuilt.rebuild(&step);
            assert_eq!(content(&updated), content(&rebuilt));
            assert_eq!(content(&updated).0, step.nodes);
            for (index, visual) in updated.nodes.iter().map(|n| n.1).zip(&step.nodes) {
                assert_eq!(
                    updated.graph.node(index).unwrap().location(),
                    location(visual)
                );
            }
        }
    }
}
