"""What is compared. To add a row, add it here, and its work to the example analysis_speed.

A row names a network, the work of ours, how we run it, and what it is set against: works of
another program whose times add up. `bars` are the ratios asked for, by number of threads.
"""

from dataclasses import dataclass, field

THREE = ("betweenness", "closeness", "harmonic")
TWO = ("closeness", "harmonic")
ALONE = ("betweenness",)


@dataclass(frozen=True)
class Row:
    what: str
    graph: str
    work: str
    # Program and the works whose times add up.
    against: tuple = ()
    bars: dict = field(default_factory=dict)
    # Others for scale: program, works, threads.
    others: tuple = ()
    ours_runs: int = 5
    their_runs: int = 1
    threads: tuple = (1, 2)


OTHERS = (("networkit", ALONE, 1), ("rustworkx", ALONE, 1))

ROWS = (
    Row(
        "betweenness, closeness, harmonic; BA 1,000 / 3,000",
        "ba-1000",
        "paths",
        ("igraph", THREE),
        {1: 9, 2: 16},
        OTHERS,
        ours_runs=41,
        their_runs=9,
    ),
    Row(
        "the same, BA 10,000 / 50,000",
        "ba-10000",
        "paths",
        ("igraph", THREE),
        {1: 9, 2: 17},
        OTHERS,
    ),
    Row(
        "the same, Watts-Strogatz 10,000 / 50,000",
        "ws-10000",
        "paths",
        ("igraph", THREE),
        {1: 4.5, 2: 9},
        OTHERS,
    ),
    Row(
        "closeness and harmonic alone, BA 10,000 / 50,000",
        "ba-10000",
        "distances",
        ("igraph", TWO),
        {1: 150},
        ours_runs=15,
    ),
    Row(
        "all three after one tie more, BA 10,000 / 50,000",
        "ba-10000",
        "tie-added",
        ("igraph", THREE),
        {2: 400},
        ours_runs=41,
        threads=(2,),
    ),
    Row(
        "after one tie less, BA 10,000 / 50,000",
        "ba-10000",
        "tie-removed",
        ("igraph", THREE),
        {2: 400},
        ours_runs=41,
        threads=(2,),
    ),
    Row(
        "after one tie more, Watts-Strogatz 10,000 / 50,000",
        "ws-10000",
        "tie-added",
        ("igraph", THREE),
        {2: 80},
        ours_runs=41,
        threads=(2,),
    ),
    Row(
        "after one tie less, Watts-Strogatz 10,000 / 50,000",
        "ws-10000",
        "tie-removed",
        ("igraph", THREE),
        {2: 80},
        ours_runs=41,
        threads=(2,),
    ),
    Row(
        "all three, directed, BA 10,000",
        "ba-10000-directed",
        "paths",
        ("igraph", THREE),
        {1: 4},
    ),
    Row(
        "all three, length 1/strength, BA 10,000 / 50,000",
        "ba-10000-weighted",
        "paths",
        ("igraph", THREE),
        {1: 1.5},
        ours_runs=1,
    ),
    Row(
        "first estimates (2,048 pairs), BA 100,000 / 500,000",
        "ba-100000",
        "estimates-2048",
    ),
    Row(
        "estimates with an error no larger than KADABRA's at 0.01 (16,384 pairs), BA 100,000 / 500,000",
        "ba-100000",
        "estimates-16384",
        ("networkit", ("kadabra-0.01",)),
        {1: 0.9},
        their_runs=3,
    ),
    Row("betweenness of ties and dependence, BA 10,000 / 50,000", "ba-10000", "details"),
    Row(
        "every measure, BA 200 / 600",
        "ba-200",
        "all",
        ours_runs=21,
        threads=(1,),
    ),
)
