//! The path measures of a random network, for whoever works on them: `cargo bench --bench paths`.
//!
//! How they compare with other programs is for `scripts/compare.sh` to say.

#[path = "../examples/analysis_speed/random.rs"]
mod random;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use jejaring::analysis::{Details, Distances, PathMeasures, Run, Snapshot};
use jejaring::model::TieFilter;

const STAKEHOLDERS: usize = 1_000;

fn snapshot(use_strength: bool) -> Snapshot {
    let mut project = random::random_project(STAKEHOLDERS);
    for variant in project.variants.values_mut() {
        variant.header.use_strength = use_strength;
    }
    Snapshot::of(&project, project.first_variant(), &TieFilter::default(), 0)
}

fn paths(criterion: &mut Criterion) {
    let (plain, weighted) = (snapshot(false), snapshot(true));
    let one = Run {
        threads: 1,
        ..Run::new(&|| true)
    };
    let mut group = criterion.benchmark_group("1,000 stakeholders, 3,000 ties");
    group.bench_function("paths, one thread", |bencher| {
        bencher.iter(|| PathMeasures::with(black_box(&plain), &one));
    });
    group.bench_function("paths, all threads", |bencher| {
        bencher.iter(|| PathMeasures::of(black_box(&plain), &|| true));
    });
    group.bench_function("distances", |bencher| {
        bencher.iter(|| Distances::of(black_box(&plain), &one));
    });
    group.bench_function("details", |bencher| {
        bencher.iter(|| Details::of(black_box(&plain), &one));
    });
    group.sample_size(10);
    group.bench_function("paths by strength", |bencher| {
        bencher.iter(|| PathMeasures::with(black_box(&weighted), &one));
    });
    group.finish();
}

criterion_group!(benches, paths);
criterion_main!(benches);
