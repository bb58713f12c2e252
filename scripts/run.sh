#!/usr/bin/env bash
# Builds Jejaring and opens a project in it: scripts/run.sh [FILE]
# Without FILE it opens the Karawang example. Without a display it starts a virtual one.
set -euo pipefail

if [ $# -gt 1 ] || [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
  sed -n '2,3s/^# //p' "$0"
  exit $(($# > 1 ? 2 : 0))
fi

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
file=$(realpath -m -- "${1:-$root/assets/examples/karawang.jejaring}")
cd "$root"
. scripts/common.sh

install_packages "${RUN_PACKAGES[@]}" || say "Going on without them; the window may not open."
need_rust
say "Building (the first time takes some minutes) …"
cargo build --release --locked --bin jejaring
program=${CARGO_TARGET_DIR:-target}/release/jejaring

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
  exec "$program" "$file"
fi

say "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty): using a virtual one."
command -v Xvfb >/dev/null || install_packages xvfb
scratch=$(mktemp -d)
mkfifo "$scratch/display"
# -fbdir: the screen lies in a file, so that it can be looked at.
Xvfb -displayfd 3 -screen 0 1366x728x24 -nolisten tcp -fbdir "$scratch" \
  3>"$scratch/display" 2>"$scratch/log" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
if ! read -r -t 20 number <"$scratch/display"; then
  say "The virtual display did not start:"
  cat "$scratch/log" >&2
  exit 1
fi
say "The window is on display :$number. To see it from another terminal:"
say "  x11vnc -display :$number -localhost      (then point a VNC viewer at this machine)"
say "  convert xwd:$scratch/Xvfb_screen0 screen.png      (ImageMagick; one picture)"
say "Ctrl+C ends it."
# Without a session there is no folder for sockets; some libraries complain.
DISPLAY=:$number XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$scratch} "$program" "$file"
