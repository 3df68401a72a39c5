"""The layout against networkx's spring layout on one graph, in turns, and its own growth with size."""

import time

import networkx as nx

from exports.layout import layout

SIZES = (400, 2_000, 8_000)


def main() -> None:
    """Print seconds for each size, and the ratio to networkx at the smallest."""
    for size in SIZES:
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for source, target in nx.barabasi_albert_graph(size, 2, seed=1).edges:
            graph.add_edge(f"n{source}", f"n{target}")
        started = time.process_time()
        layout(graph)
        own = time.process_time() - started
        print(f"{size:6,} nodes: {own:.2f} s of processor time")
        if size == SIZES[0]:
            started = time.process_time()
            nx.spring_layout(graph, seed=1)
            print(f"networkx spring_layout took {(time.process_time() - started) / own:.1f} times as long")


if __name__ == "__main__":
    main()
