#!/usr/bin/env bash
# Measures what a frame costs, on this machine, and writes the part "Frames" of docs/performance.md.
#
# JEJARING_FRAMES: the benchmark `frames`, if it has been built already.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh

if [ -z "${JEJARING_FRAMES:-}" ]; then
  install_packages "${RUN_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
  need_rust
  rows=$(cargo bench --locked --bench frames)
else
  rows=$("$JEJARING_FRAMES" --bench)
fi
before=$(sed '/^## Frames$/,$d' docs/performance.md)
# What follows the part "Frames".
after=$(sed '1,/^## Frames$/d' docs/performance.md | sed -n '/^## /,$p')
cat >docs/performance.md <<REPORT
$before

## Frames

Written by \`scripts/frames.sh\`: the time of the interface's thread in a frame (logic, layout, shapes, tessellation),
without a renderer, in a window of 1600x900 with all panels and the whole network in view; the rows "by the processor"
count the pixels too. Medians, with the least and the most.

- Date: $(date -u +%F), commit $(git rev-parse --short HEAD)
- Machine: $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, load $(cut -d ' ' -f 2 /proc/loadavg) when the run ended

$rows

Networks are random ones by preferential attachment. A map of up to 500 stakeholders and 1,000 ties is drawn by
egui_graphs, with our own shapes, and drawn again from memory while nothing under it changes; larger ones are drawn by
a painter of our own behind the same seam. Partnerships take the place of the map while they are open. The widget that egui_graphs brings draws circles and lines without names,
panels or numbers.

$after
REPORT
say "Written: docs/performance.md"
