#!/usr/bin/env bash
# Measures a release build on this machine and writes docs/measurements.md.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

install_packages "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
need_rust
# The program itself and what measures it.
cargo build --release --locked --bin jejaring
rows=$(cargo bench --locked --bench measure)

machine() {
  sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1
}
cat >docs/measurements.md <<REPORT
# Measurements

Written by \`scripts/measure.sh\`. Medians, with the least and the most. A goal is what we aim at, not a promise.

- Date: $(date -u +%F), commit $(git rev-parse --short HEAD)
- Machine: $(machine), $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo) memory
- System: $(. /etc/os-release && printf '%s' "$PRETTY_NAME"), Linux $(uname -r), $(rustc --version | cut -d ' ' -f 1,2)
- Display: virtual (Xvfb), drawn by software (lavapipe): a frame costs more here than on any graphics card

$rows

The window shows the Karawang example. It counts as started when its first frame is on the screen; from then on it
takes events. Resident memory counts shared pages in full: the software renderer and its compiler are a good part of
it. Dragging is the time of the interface's thread in a frame (input, layout, shapes, tessellation), without a
renderer. New numbers are counted from the edit until every measure, cluster and role of the network is there.
REPORT
say "Written: docs/measurements.md"
