"""Random networks of all kinds, the same for the same seed.

A network is a dictionary: the number of stakeholders, whether direction is followed and strength
used, the ties as (from, to, one_way, strength, formality), and each stakeholder's category.
"""

import random

import networkx as nx


def _empty(rng):
    return 0, []


def _single(rng):
    return 1, []


def _single_with_itself(rng):
    return 1, [(0, 0)]


def _isolated(rng):
    return rng.randint(2, 6), []


def _pair(rng):
    return 2, [(0, 1)]


def _pair_and_isolated(rng):
    return 3, [(2, 0)]


def _sparse(rng):
    n = rng.randint(5, 30)
    return n, _edges(nx.gnm_random_graph(n, n * 3 // 4, seed=rng.randint(0, 10**9)))


def _medium(rng):
    n = rng.randint(4, 26)
    return n, _edges(nx.gnm_random_graph(n, 2 * n, seed=rng.randint(0, 10**9)))


def _dense(rng):
    n = rng.randint(4, 14)
    return n, _edges(nx.gnp_random_graph(n, 0.6, seed=rng.randint(0, 10**9)))


def _complete(rng):
    return (n := rng.randint(3, 13)), _edges(nx.complete_graph(n))


def _ring(rng):
    return (n := rng.randint(3, 15)), _edges(nx.cycle_graph(n))


def _chain(rng):
    return (n := rng.randint(3, 15)), _edges(nx.path_graph(n))


def _star(rng):
    return (n := rng.randint(3, 15)), _edges(nx.star_graph(n - 1))


def _tree(rng):
    n = rng.randint(3, 25)
    return n, [(rng.randint(max(0, v - 4), v - 1), v) for v in range(1, n)]


def _grid(rng):
    wide, high = rng.randint(2, 5), rng.randint(2, 5)
    grid = nx.convert_node_labels_to_integers(nx.grid_2d_graph(wide, high))
    return wide * high, _edges(grid)


def _two_sided(rng):
    a, b = rng.randint(2, 8), rng.randint(2, 8)
    pairs = [(u, a + v) for u in range(a) for v in range(b)]
    return a + b, rng.sample(pairs, max(1, len(pairs) // 2))


def _preferential(rng):
    n = rng.randint(6, 40)
    return n, _edges(nx.barabasi_albert_graph(n, 2, seed=rng.randint(0, 10**9)))


def _small_world(rng):
    n = rng.randint(8, 30)
    return n, _edges(nx.watts_strogatz_graph(n, 4, 0.2, seed=rng.randint(0, 10**9)))


def _cliques(rng):
    count, size = rng.randint(2, 4), rng.randint(3, 5)
    return count * size, _edges(nx.connected_caveman_graph(count, size))


def _parts(rng):
    n, ties = 0, []
    for _ in range(rng.randint(2, 4)):
        size, part = rng.choice([_medium, _tree, _ring, _pair, _dense])(rng)
        ties += [(n + u, n + v) for u, v in part]
        n += size
    return n + rng.randint(0, 2), ties


def _downwards(rng):
    n = rng.randint(5, 20)
    pairs = [(u, v) for u in range(n) for v in range(u + 1, n)]
    return n, rng.sample(pairs, min(len(pairs), rng.randint(n - 1, 2 * n)))


def _diamonds(rng):
    ties, count = [], rng.randint(1, 5)
    for i in range(count):
        a = 3 * i
        ties += [(a, a + 1), (a, a + 2), (a + 1, a + 3), (a + 2, a + 3)]
    return 3 * count + 1, ties


KINDS = [
    _empty, _single, _single_with_itself, _isolated, _pair, _pair_and_isolated, _sparse, _medium,
    _dense, _complete, _ring, _chain, _star, _tree, _grid, _two_sided, _preferential, _small_world,
    _cliques, _parts, _downwards, _diamonds, _sparse, _medium, _medium, _parts, _preferential,
    _sparse, _medium,
]
STRENGTHS = [[1, 2, 4], [1, 2, 3, 5], [0.5, 1, 1.5, 2.25], [0.1, 0.3, 7, 40]]
ONE_WAY = [0.0, 0.3, 0.7, 1.0]


def _edges(graph):
    return [tuple(edge) for edge in graph.edges()]


def network(index, seed):
    """The index-th network of the seed."""
    rng = random.Random(f"{seed} {index}")
    kind = KINDS[index % len(KINDS)]
    setting = index // len(KINDS) + index
    directed, weighted = bool(setting & 1), bool(setting & 2)
    nodes, pairs = kind(rng)
    if kind is not _downwards:
        pairs = [pair if rng.random() < 0.5 else pair[::-1] for pair in pairs]
    if pairs and rng.random() < 0.4:
        pairs += [rng.choice(pairs) for _ in range(rng.randint(1, 4))]
        pairs += [rng.choice(pairs)[::-1] for _ in range(rng.randint(0, 2))]
    if nodes and rng.random() < 0.3:
        pairs += [(v, v) for v in rng.choices(range(nodes), k=2)]
    strengths = rng.choice(STRENGTHS)
    one_way = rng.choice(ONE_WAY)
    formal = rng.choice([0.0, 0.5, 1.0])
    ties = [
        (
            u,
            v,
            rng.random() < one_way,
            rng.choice(strengths),
            "informal" if rng.random() >= formal else rng.choice(["formal", "both"]),
        )
        for u, v in pairs
    ]
    categories = rng.randint(1, 4)
    return {
        "name": f"{index}{kind.__name__} {'->' if directed else '--'} {'w' if weighted else 'u'}",
        "nodes": nodes,
        "directed": directed,
        "weighted": weighted,
        "ties": ties,
        "categories": [rng.randrange(categories) for _ in range(nodes)],
    }
