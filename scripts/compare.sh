#!/usr/bin/env bash
# Runs our analysis, igraph, NetworKit and rustworkx on the same networks, one after the other on
# this machine, and writes docs/performance.md. On a busy machine only the ratios mean anything.
#
#   scripts/compare.sh [NETWORK…]     by default all of scripts/compare/networks.py
#
# JEJARING_SPEED: the example analysis_speed, if it has been built already.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

place=${XDG_CACHE_HOME:-$HOME/.cache}/jejaring-compare
python=$place/venv/bin/python
wanted=$(cat scripts/compare/requirements.txt)
if [ ! -x "$python" ] || [ "$(cat "$place/venv/wanted" 2>/dev/null)" != "$wanted" ]; then
  say "Fetching the other programs into $place/venv"
  mkdir -p "$place"
  python3 -m venv --clear "$place/venv" || {
    say "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)."
    exit 1
  }
  "$place/venv/bin/pip" install -q -r scripts/compare/requirements.txt
  printf '%s\n' "$wanted" >"$place/venv/wanted"
fi
if [ -z "${JEJARING_SPEED:-}" ]; then
  need_rust
  cargo build --release --locked --example analysis_speed
  JEJARING_SPEED=${CARGO_TARGET_DIR:-target}/release/examples/analysis_speed
fi
"$python" scripts/compare/networks.py "$place/networks"
"$python" scripts/compare/compare.py "$JEJARING_SPEED" "$place/networks" docs/performance.md "$@"
