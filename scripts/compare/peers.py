"""Measures another program on a list of ties: peers.py PROGRAM FILE THREADS RUNS WORK…

Prints a line of JSON for each work: {"by", "graph", "work", "threads", "runs", "seconds"}, where
seconds is the median. Reading the file and building the graph are not counted.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path


def read(file):
    rows = [line.split() for line in file.read_text().splitlines()]
    pairs = [(int(row[0]), int(row[1])) for row in rows]
    strengths = [float(row[2]) for row in rows] if len(rows[0]) > 2 else None
    return max(map(max, pairs)) + 1, pairs, strengths


def igraph(file, threads):
    import igraph as ig

    nodes, pairs, strengths = read(file)
    directed = file.stem.endswith("-directed")
    graph = ig.Graph(nodes, pairs, directed=directed)
    lengths = [1 / strength for strength in strengths] if strengths else None
    # Closeness inward, as networkx has it.
    return {
        "betweenness": lambda: graph.betweenness(directed=directed, weights=lengths),
        "closeness": lambda: graph.closeness(mode="in", weights=lengths),
        "harmonic": lambda: graph.harmonic_centrality(mode="in", weights=lengths),
    }


def networkit(file, threads):
    import networkit as nk

    nk.setNumberOfThreads(threads)
    nodes, pairs, strengths = read(file)
    graph = nk.Graph(nodes, directed=file.stem.endswith("-directed"))
    for u, v in pairs:
        graph.addEdge(u, v)
    return {
        "betweenness": lambda: nk.centrality.Betweenness(graph).run(),
        "kadabra-0.01": lambda: nk.centrality.KadabraBetweenness(graph, 0.01, 0.1).run(),
    }


def rustworkx(file, threads):
    import rustworkx as rx

    nodes, pairs, strengths = read(file)
    graph = rx.PyDiGraph() if file.stem.endswith("-directed") else rx.PyGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from_no_data(pairs)
    return {"betweenness": lambda: rx.betweenness_centrality(graph, normalized=False)}


def main():
    program, file, threads, runs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    # Before the library starts its pool.
    os.environ["RAYON_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = str(threads)
    works = {"igraph": igraph, "networkit": networkit, "rustworkx": rustworkx}[program](file, threads)
    for work in sys.argv[5:]:
        seconds = []
        for _ in range(runs):
            start = time.perf_counter()
            works[work]()
            seconds.append(time.perf_counter() - start)
        found = {
            "by": program,
            "graph": file.stem,
            "work": work,
            "threads": threads,
            "runs": runs,
            "seconds": statistics.median(seconds),
        }
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
