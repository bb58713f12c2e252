"""Writes networks and what networkx and igraph say of them.

make.py COUNT SEED FILE: so many random ones. make.py known FILE: those that everybody knows.
"""

import json
import sys

from known import known
from measures import expected
from networks import network


def rounded(value):
    """Thirteen digits: more than are compared, and shorter to read."""
    if isinstance(value, float):
        return float(f"{value:.13g}")
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(item) for item in value]
    return value


def main():
    *which, path = sys.argv[1:]
    if which == ["known"]:
        cases = known()
    else:
        cases = [network(index, which[1]) for index in range(int(which[0]))]
    with open(path, "w", encoding="utf-8") as file:
        file.write("[\n")
        for case in cases:
            try:
                case["expected"] = expected(case)
            except Exception as error:
                raise RuntimeError(f"network {case['name']}: {error}") from error
            line = json.dumps(rounded(case), separators=(",", ":"))
            file.write(line + (",\n" if case is not cases[-1] else "\n"))
        file.write("]\n")


if __name__ == "__main__":
    main()
