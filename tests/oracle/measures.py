"""What networkx and igraph say of a network; where they have no such measure, its definition.

Every value is converged, and undefined is None. Lengths are fractions, so that paths of equal
length are equal.
"""

import itertools
import math
import random
import warnings
from fractions import Fraction

import igraph
import networkx as nx
import numpy as np

# networkx divides by zero for isolated nodes, and says so.
np.seterr(all="ignore")
warnings.filterwarnings("ignore", category=RuntimeWarning)

PAGERANK_ALPHA = 0.85
TIED = 1e-9


class Graphs:
    """The simple graphs of a network."""

    def __init__(self, network):
        self.n = network["nodes"]
        self.ties = network["ties"]
        self.categories = network["categories"]
        self.directed = network["directed"]
        self.weighted = network["weighted"]
        self.weight = "weight" if self.weighted else None
        self.length = "length" if self.weighted else None
        self.undirected = self._graph(nx.Graph(), self.ties)
        self.graph = self._graph(nx.DiGraph(), self.ties) if self.directed else self.undirected
        formal = [tie for tie in self.ties if tie[4] != "informal"]
        self.formal = self._graph(nx.DiGraph(), formal)

    def _graph(self, graph, ties):
        graph.add_nodes_from(range(self.n))
        exact = {}
        for u, v, one_way, strength, _ in ties:
            if u == v:
                continue
            arcs = [(u, v)] if one_way or not graph.is_directed() else [(u, v), (v, u)]
            for a, b in arcs:
                key = (a, b) if graph.is_directed() else (min(a, b), max(a, b))
                exact[key] = exact.get(key, 0) + Fraction(str(strength))
        for (a, b), strength in exact.items():
            graph.add_edge(a, b, weight=float(strength), length=1 / strength)
        return graph

    def nodes(self, values):
        return [_number(values[v]) for v in range(self.n)]


def _number(value):
    if value is None:
        return None
    if isinstance(value, (bool, int, str)):
        return value
    value = float(value)
    return None if math.isnan(value) else value


def expected(network):
    g = Graphs(network)
    distances = _distances(g)
    stakeholders = {
        **_counts(g),
        **_paths(g, distances),
        **_spectral(g),
        **_local(g),
        "core_number": g.nodes(nx.core_number(g.graph)) if g.n else [],
        "max_dependence": _max_dependence(g, distances),
    }
    result = {"stakeholders": stakeholders, "network": _network(g, distances, stakeholders)}
    result["ties"] = _ties(g)
    result["sets"] = _sets(g)
    result["leiden"] = _leiden(g)
    result["positions"] = _positions(g, distances)
    _check_igraph(g, stakeholders)
    return result


def _counts(g):
    ties, strength = [0] * g.n, [0.0] * g.n
    for u, v, _, s, _ in g.ties:
        for end in (u, v):
            ties[end] += 1
            strength[end] += s
    return {
        "degree": g.nodes(dict(g.graph.degree())),
        "in_degree": g.nodes(dict(g.graph.in_degree())) if g.directed else [None] * g.n,
        "out_degree": g.nodes(dict(g.graph.out_degree())) if g.directed else [None] * g.n,
        "ties": ties,
        "strength": strength,
    }


def _distances(g):
    """From each node to those that it reaches, itself excepted."""
    if g.weighted:
        found = dict(nx.all_pairs_dijkstra_path_length(g.graph, weight="length"))
    else:
        found = dict(nx.all_pairs_shortest_path_length(g.graph))
    return {s: {t: d for t, d in row.items() if t != s} for s, row in found.items()}


def _paths(g, distances):
    normalized = [None] * g.n
    if g.n > 2:
        normalized = g.nodes(nx.betweenness_centrality(g.graph, weight=g.length))
    return {
        "betweenness": g.nodes(
            nx.betweenness_centrality(g.graph, normalized=False, weight=g.length)
        ),
        "betweenness_normalized": normalized,
        "closeness": g.nodes(nx.closeness_centrality(g.graph, distance=g.length)),
        "harmonic": g.nodes(nx.harmonic_centrality(g.graph, distance=g.length)),
        "eccentricity": [
            _number(max(distances[v].values())) if distances[v] else None for v in range(g.n)
        ],
    }


def _spectral(g):
    if g.n == 0:
        return {"eigenvector": [], "pagerank": [], "katz": []}
    pagerank = nx.pagerank(
        g.graph, alpha=PAGERANK_ALPHA, tol=1e-15, max_iter=100_000, weight=g.weight
    )
    eigenvector = [None] * g.n
    for part in nx.connected_components(g.undirected):
        for v, value in _part_eigenvector(g, sorted(part)).items():
            eigenvector[v] = _number(value)
    katz = {0: 1.0}
    if g.n > 1:
        # Fails on a single node.
        katz = nx.katz_centrality_numpy(g.graph, alpha=katz_alpha(g), weight=g.weight)
    return {
        "eigenvector": eigenvector,
        "pagerank": g.nodes(pagerank),
        "katz": g.nodes(katz),
    }


def _inflow(g, nodes):
    """The matrix of what each of the nodes receives."""
    part = g.graph.subgraph(nodes)
    return nx.to_numpy_array(part, nodelist=nodes, weight=g.weight).T


def katz_alpha(g):
    """0.1, or two digits of 0.85 over the spectral radius."""
    radius = max(abs(np.linalg.eigvals(_inflow(g, range(g.n)))))
    most = 0.85 / radius if radius > 1e-6 else math.inf
    if most >= 0.1:
        return 0.1
    digits = 1 - math.floor(math.log10(most))
    return math.floor(most * 10**digits * (1 + 1e-9)) / 10**digits


def _part_eigenvector(g, nodes):
    """networkx's, scaled to maximum 1, where the part has one of its own."""
    if len(nodes) == 1:
        return {}
    part = g.graph.subgraph(nodes)
    if not g.directed or nx.is_strongly_connected(part):
        if len(nodes) == 2:
            # Too few for ARPACK; each has the square root of what it receives.
            found = {v: math.sqrt(row.sum()) for v, row in zip(nodes, _inflow(g, nodes))}
        else:
            found = nx.eigenvector_centrality_numpy(part, weight=g.weight, max_iter=10_000)
        largest = max(found.values())
        return {v: value / largest for v, value in found.items()}
    # One strong part must lead the others.
    radii = sorted(
        (
            max(abs(np.linalg.eigvals(_inflow(g, sorted(strong))))) if len(strong) > 1 else 0.0
            for strong in nx.strongly_connected_components(part)
        ),
        reverse=True,
    )
    if radii[0] == 0.0 or radii[1] >= radii[0] * (1 - TIED):
        return {}
    matrix = _inflow(g, nodes)
    # Inverse iteration next to the known eigenvalue.
    shifted = matrix - radii[0] * (1 + 1e-9) * np.eye(len(nodes))
    vector = np.ones(len(nodes))
    for _ in range(12):
        vector = np.linalg.solve(shifted, vector)
        vector /= vector[np.argmax(abs(vector))]
    return {v: max(value, 0.0) for v, value in zip(nodes, vector)}


def _local(g):
    if g.n == 0:
        keys = ["clustering", "constraint", "effective_size", "efficiency", "ego_density"]
        return {key: [] for key in keys}
    if g.undirected.number_of_edges():
        constraint = nx.constraint(g.graph, weight=g.weight)
        effective_size = _effective_size(g)
    else:
        constraint = effective_size = dict.fromkeys(range(g.n), math.nan)
    contacts = dict(g.undirected.degree())
    return {
        "clustering": g.nodes(nx.clustering(g.graph)),
        "constraint": g.nodes(constraint),
        "effective_size": g.nodes(effective_size),
        "efficiency": g.nodes(
            {v: size / contacts[v] if contacts[v] else None for v, size in effective_size.items()}
        ),
        "ego_density": [
            nx.density(g.graph.subgraph(g.undirected[v])) if contacts[v] > 1 else None
            for v in range(g.n)
        ],
    }


def _effective_size(g):
    """networkx's, node by node.

    For all nodes at once networkx 3.6.1 divides by the wrong node's heaviest tie where ties differ
    in weight; and node by node it has no number for those who are pointed at only. So it is asked
    node by node, of the graph of what each pair puts into one another.
    """
    mutual = nx.Graph()
    mutual.add_nodes_from(g.graph)
    for u, v, weight in g.graph.edges(data=g.weight or "", default=1):
        before = mutual.get_edge_data(u, v, {"weight": 0})["weight"]
        mutual.add_edge(u, v, weight=before + weight)
    plain = not g.directed and not g.weighted
    return nx.effective_size(mutual, nodes=list(mutual), weight=None if plain else "weight")


def _pair_counts(g, distances):
    """Shortest paths between all pairs, themselves included."""
    graph = g.graph.to_directed()
    reach = {s: {**row, s: 0} for s, row in distances.items()}
    paths = {}
    for s in range(g.n):
        paths[s] = {s: 1}
        for t in sorted(distances[s], key=distances[s].get):
            paths[s][t] = sum(
                paths[s][u]
                for u, _, length in graph.in_edges(t, data="length")
                if u in reach[s] and reach[s][u] + (length if g.weighted else 1) == reach[s][t]
            )
    return reach, paths


def _through(reach, paths, s, v, t):
    """The share of the shortest paths from s to t that lead through v."""
    if v in reach[s] and t in reach[v] and reach[s][v] + reach[v][t] == reach[s][t]:
        return paths[s][v] * paths[v][t] / paths[s][t]
    return 0.0


def _max_dependence(g, distances):
    """Freeman's pair dependency over those reached, its largest value for each."""
    reach, paths = _pair_counts(g, distances)
    largest = []
    for s in range(g.n):
        best = None
        for v in range(g.n):
            targets = [t for t in distances[s] if t != v]
            if v == s or not targets:
                continue
            share = sum(_through(reach, paths, s, v, t) for t in targets) / len(targets)
            best = share if best is None else max(best, share)
        largest.append(best)
    return largest


def _positions(g, distances):
    """For one and for two stakeholders, among all and for reaching some: dependence on everyone,
    and paths to each partner that share nobody."""
    if g.n < 4 or g.n > 16:
        return []
    reach, paths = _pair_counts(g, distances)
    positions = []
    for group, partners in [
        ([0], []),
        ([g.n - 1], list(range(0, g.n - 1, 2))),
        ([1, 2], []),
        ([0, 3], list(range(1, g.n, 2))),
    ]:
        wanted = [t for t in (partners or range(g.n)) if t not in group]
        dependence = []
        for v in range(g.n):
            pairs = [(s, t) for s in group for t in wanted if t != v and t in distances[s]]
            if v in group or not pairs:
                dependence.append(None)
                continue
            through = sum(_through(reach, paths, s, v, t) for s, t in pairs)
            dependence.append(through / len(pairs))
        merged = nx.DiGraph() if g.directed else nx.Graph()
        merged.add_nodes_from(v for v in range(g.n) if v not in group[1:])
        one = {v: group[0] if v in group else v for v in range(g.n)}
        merged.add_edges_from((one[u], one[v]) for u, v in g.graph.edges() if one[u] != one[v])
        ways = {t: _ways(merged, group[0], t) for t in wanted}
        positions.append([group, partners, dependence, [[t, k] for t, k in ways.items()]])
    return positions


def _ways(graph, s, t):
    """Menger's number of paths between two, a direct tie counting as one."""
    direct = graph.has_edge(s, t)
    if direct:
        graph = graph.copy()
        graph.remove_edge(s, t)
    return nx.node_connectivity(graph, s, t) + direct


def _network(g, distances, stakeholders):
    n, graph, undirected = g.n, g.graph, g.undirected
    arcs = graph.number_of_edges()
    reached = [d for row in distances.values() for d in row.values()]
    farthest = [e for e in stakeholders["eccentricity"] if e is not None]
    core = stakeholders["core_number"]
    parallel = {}
    for index, (u, v, *_) in enumerate(g.ties):
        parallel.setdefault(frozenset((u, v)), []).append(index)
    bridges = [parallel[frozenset(edge)] for edge in nx.bridges(undirected)] if n else []
    modes = {
        "density": nx.density(graph) if n > 1 else None,
        "reciprocity": nx.overall_reciprocity(graph) if g.directed and arcs else None,
        "components": nx.number_connected_components(undirected) if n else 0,
        "strong_components": nx.number_strongly_connected_components(graph)
        if g.directed
        else nx.number_connected_components(undirected),
        "diameter": max(farthest, default=None),
        "radius": min(farthest, default=None),
        "mean_distance": _number(sum(reached) / len(reached)) if reached else None,
        "reachable_share": len(reached) / (n * (n - 1)) if n > 1 else None,
        "transitivity": nx.transitivity(graph) if n else None,
        "mean_clustering": nx.average_clustering(graph) if n else None,
        "cut_points": sorted(nx.articulation_points(undirected)),
        "bridges": sorted(ties[0] for ties in bridges if len(ties) == 1),
        "blocks": sum(1 for _ in nx.biconnected_components(undirected)),
        "degeneracy": max(core, default=0),
        **_centralization(g, stakeholders),
        **_mixing(g),
        "katz_alpha": katz_alpha(g) if n else None,
        **_hierarchy(g),
    }
    if n <= 9:
        modes["core_periphery"] = _core_periphery(g)
    return {key: _number(v) if isinstance(v, float) else v for key, v in modes.items()}


def _centralization(g, stakeholders):
    n = g.n
    keys = ["degree", "closeness", "betweenness"]
    if n < 3:
        return {f"{key}_centralization": None for key in keys}
    spread = lambda values: sum(max(values) - value for value in values)
    closeness_most = n - 1 if g.directed else (n - 1) * (n - 2) / (2 * n - 3)
    closeness = None
    if not g.weighted:
        closeness = spread(stakeholders["closeness"]) / closeness_most
    ways = 2 if g.directed else 1
    return {
        "degree_centralization": spread(stakeholders["degree"]) / (ways * (n - 1) * (n - 2)),
        "closeness_centralization": closeness,
        "betweenness_centralization": spread(stakeholders["betweenness_normalized"]) / (n - 1),
    }


def _mixing(g):
    edges = list(g.graph.edges())
    if not edges:
        return {"category_assortativity": None, "category_ei_index": None}
    graph = g.graph.copy()
    nx.set_node_attributes(graph, dict(enumerate(g.categories)), "category")
    touched = {g.categories[v] for edge in edges for v in edge}
    assortativity = None
    if len(touched) > 1:
        assortativity = nx.attribute_assortativity_coefficient(graph, "category")
    outside = sum(g.categories[u] != g.categories[v] for u, v in edges)
    return {
        "category_assortativity": assortativity,
        "category_ei_index": (2 * outside - len(edges)) / len(edges),
    }


def _hierarchy(g):
    """Krackhardt (1994), pair by pair."""
    formal = g.formal
    if not formal.number_of_edges():
        return {"hierarchy": None}
    above = {v: nx.ancestors(formal, v) | {v} for v in formal}
    parts = [part for part in nx.weakly_connected_components(formal)]
    linked = sum(len(part) * (len(part) - 1) for part in parts)
    needed = sum(len(part) - 1 for part in parts)
    one_way = both = missing = 0
    for part in parts:
        for u, v in itertools.combinations(part, 2):
            ways = (u in above[v]) + (v in above[u])
            both += ways == 2
            one_way += ways == 1
            bounds = above[u] & above[v]
            missing += not any(bounds <= above[least] for least in bounds)
    most = sum((len(part) - 1) * (len(part) - 2) / 2 for part in parts)
    spare = linked - needed
    return {
        "hierarchy": {
            "connectedness": linked / (g.n * (g.n - 1)),
            "hierarchy": one_way / (one_way + both),
            "efficiency": 1 - (formal.number_of_edges() - needed) / spare,
            "least_upper_bound": 1 - missing / most if most else None,
        }
    }


def _core_periphery(g):
    """Borgatti and Everett (1999), over all cores."""
    pairs = list(itertools.combinations(range(g.n), 2))
    ties = np.array([g.undirected.has_edge(u, v) for u, v in pairs], dtype=float)
    if len(set(ties)) < 2:
        return None
    best = -1.0
    for size in range(1, g.n):
        for core in itertools.combinations(range(g.n), size):
            ideal = np.array([u in core or v in core for u, v in pairs], dtype=float)
            if len(set(ideal)) == 2:
                best = max(best, np.corrcoef(ties, ideal)[0, 1])
    return float(best)


def _ties(g):
    """Source, target, betweenness, bridge, embeddedness."""
    betweenness = nx.edge_betweenness_centrality(g.graph, normalized=False, weight=g.length)
    bridges = {frozenset(edge) for edge in nx.bridges(g.undirected)} if g.n else set()
    rows = []
    for (u, v), value in betweenness.items():
        if not g.directed:
            u, v = min(u, v), max(u, v)
        pair = frozenset((u, v))
        shared = len(set(g.undirected[u]) & set(g.undirected[v]))
        rows.append([u, v, float(value), pair in bridges, shared])
    return sorted(rows)


def _sets(g):
    """Key players (Borgatti 2006): the best value of any set of one and of two."""
    if g.n > 9:
        return None
    best = {}
    for size in (1, 2):
        for goal in (_fragmentation, _distance_fragmentation, _reach):
            values = [goal(g, set(nodes)) for nodes in itertools.combinations(range(g.n), size)]
            values = [value for value in values if value is not None]
            best[f"{goal.__name__[1:]}_{size}"] = max(values, default=None)
    return best


def _fragmentation(g, gone):
    left = g.undirected.subgraph(set(range(g.n)) - gone)
    if len(left) < 2:
        return None
    together = sum(len(part) * (len(part) - 1) for part in nx.connected_components(left))
    return 1 - together / (len(left) * (len(left) - 1))


def _distance_fragmentation(g, gone):
    left = g.undirected.subgraph(set(range(g.n)) - gone)
    if len(left) < 2:
        return None
    return 1 - nx.global_efficiency(left)


def _reach(g, members):
    reached = set()
    for v in members:
        reached |= set(nx.single_source_shortest_path_length(g.undirected, v, cutoff=2))
    return len(reached) / g.n


def _igraph(graph, weight):
    edges = list(graph.edges())
    found = igraph.Graph(n=len(graph), edges=edges, directed=graph.is_directed())
    weights = [graph[u][v][weight] for u, v in edges] if weight else None
    return found, None if weights is None else [float(w) for w in weights]


def _leiden(g):
    """The best modularity, at resolution 0.7, of a hundred runs of igraph's Leiden algorithm."""
    if not g.undirected.number_of_edges():
        return None
    graph, weights = _igraph(g.undirected, g.weight)
    best = -1.0
    igraph.set_random_number_generator(random.Random(1))
    for _ in range(100 if g.n <= 15 else 30):
        partition = graph.community_leiden(
            "modularity", weights=weights, resolution=0.7, n_iterations=-1
        )
        quality = graph.modularity(
            partition.membership, weights=weights, resolution=0.7, directed=False
        )
        best = max(best, quality)
    return best


def _check_igraph(g, stakeholders):
    """igraph must agree with networkx where both have the measure."""
    if g.n == 0:
        return
    graph, weights = _igraph(g.graph, g.weight)
    _, lengths = _igraph(g.graph, g.length)
    if not g.weighted:
        _agree("betweenness", graph.betweenness(), stakeholders["betweenness"])
        harmonic = graph.harmonic_centrality(mode="in", normalized=False)
        _agree("harmonic", harmonic, stakeholders["harmonic"])
    _agree("pagerank", graph.pagerank(weights=weights), stakeholders["pagerank"])
    _agree("core number", graph.coreness(mode="all"), stakeholders["core_number"])
    if not g.directed:
        # igraph gives isolated nodes no number, networkx gives no other either.
        _agree("constraint", graph.constraint(weights=weights), stakeholders["constraint"])
        _agree(
            "clustering",
            graph.transitivity_local_undirected(mode="zero"),
            stakeholders["clustering"],
        )


def _agree(what, ours, theirs):
    for v, (a, b) in enumerate(zip(ours, theirs)):
        a, b = _number(a), _number(b)
        if (a is None) != (b is None) or a is not None and abs(a - b) > 1e-9 * max(1, abs(b)):
            raise AssertionError(f"{what} of {v}: igraph says {a}, networkx {b}")
