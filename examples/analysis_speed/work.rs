//! What can be measured, and the lines that say how long it took.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use jejaring::analysis::{
    Details, Distances, Estimate, PathMeasures, Run, Sampler, Snapshot, analyse,
};

use super::edits;
use super::list::{self, Meaning};

/// Runs the works that the arguments name on the list that they name.
pub fn measured(arguments: &[String]) -> Result<String, String> {
    let mut meaning = Meaning::default();
    let (mut threads, mut runs) = (1, 5);
    let mut words = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let mut number = || -> Result<usize, String> {
            let value = arguments.next().and_then(|value| value.parse().ok());
            value.ok_or_else(|| format!("{argument} needs a number"))
        };
        match argument.as_str() {
            "--directed" => meaning.directed = true,
            "--weighted" => meaning.weighted = true,
            "--threads" => threads = number()?,
            "--runs" => runs = number()?.max(1),
            word => words.push(word),
        }
    }
    let Some((file, works)) = words.split_first() else {
        return Err("which list of ties?".to_owned());
    };
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let project = list::project(&text, meaning)?;
    let snapshot = list::snapshot(&project);
    let graph = Path::new(file).file_stem().unwrap_or_default();
    let mut lines = String::new();
    for work in works {
        let mut seconds = run(work, &snapshot, threads, runs)?;
        seconds.sort_unstable_by(f64::total_cmp);
        let line = format!(
            "{{\"by\": \"jejaring\", \"graph\": \"{}\", \"work\": \"{work}\", \"threads\": {threads}, \
             \"runs\": {runs}, \"seconds\": {}}}\n",
            graph.to_string_lossy(),
            seconds[seconds.len() / 2],
        );
        lines.push_str(&line);
    }
    Ok(lines)
}

fn run(work: &str, snapshot: &Snapshot, threads: usize, runs: usize) -> Result<Vec<f64>, String> {
    let course = Run {
        threads,
        ..Run::new(&|| true)
    };
    match work {
        // Betweenness, closeness and harmonic closeness.
        "paths" => Ok(times(runs, || PathMeasures::with(snapshot, &course))),
        // Closeness and harmonic closeness.
        "distances" => Ok(times(runs, || Distances::of(snapshot, &course))),
        // Betweenness of ties, and who depends on whom.
        "details" => Ok(times(runs, || Details::of(snapshot, &course))),
        // Betweenness from so many pairs, set-up and error bars included.
        "estimates-2048" => Ok(times(runs, || estimates(snapshot, threads, 2048))),
        "estimates-16384" => Ok(times(runs, || estimates(snapshot, threads, 16_384))),
        // The same three as in "paths" after one tie more or less; at most two threads, always.
        "tie-added" => edits::seconds(snapshot, true, runs),
        "tie-removed" => edits::seconds(snapshot, false, runs),
        // Every measure, cluster and role.
        "all" => Ok(times(runs, || analyse(snapshot))),
        _ => Err(format!("unknown work: {work}")),
    }
}

fn estimates(snapshot: &Snapshot, threads: usize, samples: u64) -> Estimate {
    let (out, into) = (snapshot.outgoing(), snapshot.incoming());
    let directed = !std::ptr::eq(out, into);
    let mut sampler = Sampler::new(out, into, directed, 1);
    sampler.advance(samples, threads, &|| true);
    sampler.estimate()
}

fn times<T>(runs: usize, mut work: impl FnMut() -> T) -> Vec<f64> {
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64()
        })
        .collect()
}
