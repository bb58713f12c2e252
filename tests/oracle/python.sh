#!/usr/bin/env bash
# Prints the Python that has what the measures are checked against; makes it where there is none.
# It lives outside the clone and is made again when the requirements change.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
. ../../scripts/common.sh

home=${XDG_CACHE_HOME:-$HOME/.cache}/jejaring-oracle
python=$home/bin/python
made=$home/requirements.txt

if [ -x "$python" ] && cmp -s requirements.txt "$made"; then
  echo "$python"
  exit
fi

say "Making a Python environment for the oracle tests in $home"
rm -rf "$home"
mkdir -p "$(dirname "$home")"
if ! { command -v python3 && python3 -m venv "$home"; } >&2; then
  rm -rf "$home"
  install_packages python3 python3-venv
  python3 -m venv "$home" >&2
fi
if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  say "The oracle tests need Python 3.11 or newer; found: $(python3 --version 2>&1)"
  rm -rf "$home"
  exit 1
fi
if ! "$python" -m pip install --quiet --disable-pip-version-check --no-input \
  -r requirements.txt >&2; then
  say "What the tests are checked against could not be installed (see above; no network?)."
  say "The oracle tests need them: tests/oracle/requirements.txt."
  rm -rf "$home"
  exit 1
fi
cp requirements.txt "$made"
echo "$python"
