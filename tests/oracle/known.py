"""Networks that everybody in the field knows, as networkx ships them."""

import networkx as nx


def known():
    """Krackhardt's kite, the karate club, Padgett's families, Davis's women, Les Miserables."""
    return [
        _network("kite", nx.krackhardt_kite_graph()),
        _network("karate", nx.karate_club_graph(), category="club"),
        _network("karate with strength", nx.karate_club_graph(), weighted=True, category="club"),
        _network("florentine families", nx.florentine_families_graph()),
        _network("davis southern women", nx.davis_southern_women_graph(), category="bipartite"),
        _network("les miserables", nx.les_miserables_graph()),
        _network("les miserables with strength", nx.les_miserables_graph(), weighted=True),
    ]


def _network(name, graph, weighted=False, category=None):
    nodes = list(graph)
    place = {node: index for index, node in enumerate(nodes)}
    values = [graph.nodes[node].get(category) for node in nodes]
    numbers = sorted(set(values), key=str)
    return {
        "name": name,
        "nodes": len(nodes),
        "directed": False,
        "weighted": weighted,
        "ties": [
            (place[u], place[v], False, strength if weighted else 1, "formal")
            for u, v, strength in graph.edges(data="weight", default=1)
        ],
        "categories": [numbers.index(value) for value in values],
    }
