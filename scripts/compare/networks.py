"""Writes the networks to compare on, as lists of ties: networks.py FOLDER.

All random ones are networkx's with seed 1. Names ending in -directed hold arcs (half of the ties
both ways, the rest in one direction at random), those ending in -weighted a strength of 1 to 5.
"""

import random
import sys
from pathlib import Path

import networkx as nx


def networks():
    yield "ba-200", lambda: nx.barabasi_albert_graph(200, 3, seed=1)
    yield "ba-1000", lambda: nx.barabasi_albert_graph(1_000, 3, seed=1)
    yield "ba-10000", lambda: nx.barabasi_albert_graph(10_000, 5, seed=1)
    yield "ws-10000", lambda: nx.watts_strogatz_graph(10_000, 10, 0.1, seed=1)
    yield "ba-10000-directed", lambda: nx.barabasi_albert_graph(10_000, 5, seed=1)
    yield "ba-10000-weighted", lambda: nx.barabasi_albert_graph(10_000, 5, seed=1)
    yield "ba-100000", lambda: nx.barabasi_albert_graph(100_000, 5, seed=1)


def lines(name, graph):
    chance = random.Random(1)
    for u, v in graph.edges():
        if name.endswith("-weighted"):
            yield f"{u} {v} {chance.randint(1, 5)}\n"
        elif name.endswith("-directed"):
            way = chance.randrange(4)
            if way != 3:
                yield f"{u} {v}\n"
            if way != 2:
                yield f"{v} {u}\n"
        else:
            yield f"{u} {v}\n"


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in networks():
        file = folder / f"{name}.txt"
        if not file.exists():
            unfinished = file.with_suffix(".part")
            unfinished.write_text("".join(lines(name, make())))
            unfinished.rename(file)


if __name__ == "__main__":
    main()
