"""Networks that networkx and igraph write are read by `jejaring convert` as the same networks.

Usage: formats.py PATH/TO/jejaring    (needs networkx 3.6 and igraph 1.0; exit code 1 on a difference)
"""

import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import igraph
import networkx as nx


def networks():
    """Random networks of each kind, with labels, weights and places."""
    for seed in range(24):
        rng = random.Random(seed)
        directed, multi = seed % 2 == 1, seed % 4 >= 2
        kind = {
            (False, False): nx.Graph,
            (True, False): nx.DiGraph,
            (False, True): nx.MultiGraph,
            (True, True): nx.MultiDiGraph,
        }[directed, multi]
        graph = kind()
        count = rng.randrange(2, 40)
        for node in range(count):
            graph.add_node(
                f"n{node}",
                label=f'Pihak {node} & "mitra" <é>' if seed % 3 else f"Pihak {node}",
                x=rng.uniform(-1e3, 1e3),
                y=rng.uniform(-1e3, 1e3),
            )
        for _ in range(rng.randrange(0, 3 * count)):
            a, b = rng.randrange(count), rng.randrange(count)
            graph.add_edge(f"n{a}", f"n{b}", weight=rng.choice([0.5, 1.0, 2.25, 7.0]))
        yield seed, graph


def expected(graph):
    """The ties as a multiset of ends and strength, by the nodes' order."""
    index = {node: i for i, node in enumerate(graph.nodes)}
    ties = collections.Counter()
    for a, b, data in graph.edges(data=True):
        ends = (index[a], index[b])
        if not graph.is_directed():
            ends = tuple(sorted(ends))
        ties[ends, data.get("weight", 1.0)] += 1
    return ties


def converted(program, path):
    """What the program makes of a file: names in order, ties, direction, places."""
    out = path.with_suffix(".jejaring")
    run = subprocess.run(
        [program, "convert", path, out, "--lang", "en"], capture_output=True, text=True
    )
    if run.returncode != 0:
        sys.exit(f"{path.name}: {run.stderr}")
    project = json.loads(out.read_text())
    variant = project["variants"][0]
    order = {s["id"]: i for i, s in enumerate(project["stakeholders"])}
    ties = collections.Counter()
    one_way = 0
    for tie in variant["ties"]:
        ends = (order[tie["from"]], order[tie["to"]])
        if tie["direction"] == "mutual":
            ends = tuple(sorted(ends))
        else:
            one_way += 1
        ties[ends, tie.get("strength", 1.0)] += 1
    names = [s["name"] for s in project["stakeholders"]]
    return names, ties, one_way


def writers(seed, graph, folder):
    """Files of one network with the ways in which they differ from it."""
    simple = not graph.is_multigraph()
    path = folder / f"{seed}.graphml"
    nx.write_graphml(graph, path)
    yield path, True
    path = folder / f"{seed}.gexf"
    nx.write_gexf(graph, path)
    yield path, True
    if simple:
        path = folder / f"{seed}.gml"
        nx.write_gml(nx.relabel_nodes(graph, {n: d["label"] for n, d in graph.nodes(data=True)}), path)
        yield path, True
    path = folder / f"{seed}.net"
    nx.write_pajek(graph, path)
    yield path, False
    # igraph writes its own GraphML, GML and Pajek.
    other = igraph.Graph(directed=graph.is_directed())
    other.add_vertices(len(graph))
    other.vs["label"] = [d["label"] for _, d in graph.nodes(data=True)]
    index = {node: i for i, node in enumerate(graph.nodes)}
    edges = list(graph.edges(data=True))
    other.add_edges([(index[a], index[b]) for a, b, _ in edges])
    other.es["weight"] = [d["weight"] for _, _, d in edges]
    path = folder / f"{seed}-igraph.graphml"
    other.write_graphml(str(path))
    yield path, True
    path = folder / f"{seed}-igraph.gml"
    other.write_gml(str(path))
    yield path, True


def main():
    program, failures, files = sys.argv[1], [], 0
    with tempfile.TemporaryDirectory() as folder:
        for seed, graph in networks():
            labels = [d["label"] for _, d in graph.nodes(data=True)]
            for path, has_labels in writers(seed, graph, pathlib.Path(folder)):
                files += 1
                names, ties, one_way = converted(program, path)
                if has_labels and names != labels:
                    failures.append(f"{path.name}: names {names[:3]} for {labels[:3]}")
                if ties != expected(graph):
                    failures.append(f"{path.name}: {ties - expected(graph)} | {expected(graph) - ties}")
                if bool(one_way) != (graph.is_directed() and graph.number_of_edges() > 0):
                    failures.append(f"{path.name}: direction")
    print("\n".join(failures) or f"{files} files are the same networks")
    sys.exit(bool(failures))


main()
