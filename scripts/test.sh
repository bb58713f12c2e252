#!/usr/bin/env bash
# Runs all tests of Jejaring: scripts/test.sh [ARGUMENTS OF cargo test]
# Installs on Debian and Ubuntu what they need. The tests bring their own virtual display.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

install_packages "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}" || {
  # Elsewhere the tests themselves say what they miss.
  ! command -v apt-get >/dev/null || exit 1
}
need_rust
# networkx and igraph, which the measures are checked against.
tests/oracle/python.sh >/dev/null || say "The oracle tests are going to fail."
exec cargo test --locked "$@"
