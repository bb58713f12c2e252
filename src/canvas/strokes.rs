//! Many thin lines in one mesh: far cheaper than a shape for each.

use egui::{Color32, Mesh, Pos2, Vec2};

/// Lines on screen, with soft edges where there is time for them.
pub struct Strokes {
    mesh: Mesh,
    /// Width of a soft edge, in points; none for hard edges.
    feather: Option<f32>,
}

impl Strokes {
    pub fn new(feather: Option<f32>, lines: usize) -> Self {
        let mut mesh = Mesh::default();
        let (vertices, indices) = if feather.is_some() { (6, 12) } else { (4, 6) };
        mesh.vertices.reserve(lines * vertices);
        mesh.indices.reserve(lines * indices);
        Self { mesh, feather }
    }

    pub fn into_mesh(self) -> Mesh {
        self.mesh
    }

    /// A line of a width in points. Where that is less than a soft edge, the line pales instead.
    pub fn line(&mut self, a: Pos2, b: Pos2, width: f32, colour: Color32) {
        let along = b - a;
        let length = along.length();
        if length < 1e-3 {
            return;
        }
        let across = Vec2::new(-along.y, along.x) / length;
        match self.feather {
            None => self.hard(a, b, across * (width.max(1.0) / 2.0), colour),
            Some(feather) if width <= feather => {
                self.ridge(
                    a,
                    b,
                    across * feather,
                    colour.gamma_multiply(width / feather),
                );
            }
            Some(feather) => self.soft(a, b, across, width, feather, colour),
        }
    }

    fn hard(&mut self, a: Pos2, b: Pos2, half: Vec2, colour: Color32) {
        let first = self.mesh.vertices.len() as u32;
        for at in [a + half, a - half, b + half, b - half] {
            self.mesh.colored_vertex(at, colour);
        }
        self.mesh.add_triangle(first, first + 1, first + 2);
        self.mesh.add_triangle(first + 2, first + 1, first + 3);
    }

    /// The colour in the middle, nothing at the edges.
    fn ridge(&mut self, a: Pos2, b: Pos2, edge: Vec2, colour: Color32) {
        let first = self.mesh.vertices.len() as u32;
        for end in [a, b] {
            self.mesh.colored_vertex(end + edge, Color32::TRANSPARENT);
            self.mesh.colored_vertex(end, colour);
            self.mesh.colored_vertex(end - edge, Color32::TRANSPARENT);
        }
        self.strip(first, 3);
    }

    fn soft(&mut self, a: Pos2, b: Pos2, across: Vec2, width: f32, feather: f32, colour: Color32) {
        let first = self.mesh.vertices.len() as u32;
        let inner = across * ((width - feather) / 2.0);
        let outer = across * f32::midpoint(width, feather);
        for end in [a, b] {
            self.mesh.colored_vertex(end + outer, Color32::TRANSPARENT);
            self.mesh.colored_vertex(end + inner, colour);
            self.mesh.colored_vertex(end - inner, colour);
            self.mesh.colored_vertex(end - outer, Color32::TRANSPARENT);
        }
        self.strip(first, 4);
    }

    /// Triangles between two rows of so many vertices.
    fn strip(&mut self, first: u32, row: u32) {
        for at in first..first + row - 1 {
            self.mesh.add_triangle(at, at + 1, at + row);
            self.mesh.add_triangle(at + row, at + 1, at + row + 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sum over a mesh's triangles of area times mean opacity: what it covers.
    fn ink(mesh: &Mesh) -> f32 {
        let opacity = |i: u32| f32::from(mesh.vertices[i as usize].color.a()) / 255.0;
        let at = |i: u32| mesh.vertices[i as usize].pos;
        mesh.indices
            .chunks(3)
            .map(|t| {
                let (a, b) = (at(t[1]) - at(t[0]), at(t[2]) - at(t[0]));
                let area = (a.x * b.y - a.y * b.x).abs() / 2.0;
                area * (opacity(t[0]) + opacity(t[1]) + opacity(t[2])) / 3.0
            })
            .sum()
    }

    #[test]
    fn a_line_covers_its_length_times_its_width() {
        for (feather, width) in [(None, 3.0), (Some(1.0), 3.0), (Some(1.0), 0.5)] {
            let mut strokes = Strokes::new(feather, 1);
            strokes.line(
                Pos2::new(10.0, 10.0),
                Pos2::new(40.0, 50.0),
                width,
                Color32::BLACK,
            );
            let covered = ink(&strokes.into_mesh());
            assert!((covered - 50.0 * width).abs() < 0.5, "{width}: {covered}");
        }
    }

    #[test]
    fn a_line_without_length_draws_nothing() {
        let mut strokes = Strokes::new(Some(1.0), 1);
        strokes.line(Pos2::ZERO, Pos2::ZERO, 2.0, Color32::BLACK);
        assert!(strokes.into_mesh().is_empty());
    }
}
