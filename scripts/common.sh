# What scripts/run.sh, scripts/test.sh and .ci/run share: system packages and the Rust toolchain.
# To be sourced by bash. Everything said here goes to standard error.

# The oldest Rust that builds the program (`rust-version` in Cargo.toml).
RUST_NEEDED=1.95

# A linker for Rust, and what the window loads when it starts: X11 and Wayland, the keyboard,
# OpenGL and Vulkan with their software renderers.
RUN_PACKAGES=(
  gcc libc6-dev
  libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0
  libwayland-client0 libwayland-cursor0 libwayland-egl1
  libegl1 libgl1 libgl1-mesa-dri libvulkan1 mesa-vulkan-drivers
)

# A display without a screen, a hand on its keyboard, pointer and windows, and readers of PDF.
TEST_PACKAGES=(xvfb xdotool openbox wmctrl poppler-utils)

say() {
  printf '%s\n' "$*" >&2
}

# Installs those of the named Debian packages that are missing. Fails, having said what is needed,
# where that is not possible.
install_packages() {
  local package missing=() as_root=()
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "This is neither Debian nor Ubuntu. Please see to the counterparts of: $*"
    return 1
  fi
  for package in "$@"; do
    case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
      installed) ;;
      *) missing+=("$package") ;;
    esac
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return 0
  fi
  say "Installing system packages: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "That needs root, and there is no sudo. As root: apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  # ${x[@]+…}: an empty array counts as unset before bash 4.4.
  if ! { ${as_root[@]+"${as_root[@]}"} apt-get update -q &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "${missing[@]}"; } >&2 </dev/null; then
    say "The packages could not be installed (no network?). Needed: ${missing[*]}"
    return 1
  fi
}

# Whether version $1 is at least version $2.
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

cargo_version() {
  cargo --version 2>/dev/null | cut -d ' ' -f 2
}

# Puts a cargo on the path that is new enough, by rustup where there is none.
need_rust() {
  local version
  if ! command -v cargo >/dev/null && [ -f "${CARGO_HOME:-$HOME/.cargo}/env" ]; then
    # shellcheck source=/dev/null
    . "${CARGO_HOME:-$HOME/.cargo}/env"
  fi
  version=$(cargo_version || true)
  if [ -n "$version" ] && version_at_least "$version" "$RUST_NEEDED"; then
    return 0
  fi
  if command -v rustup >/dev/null; then
    say "Rust ${version:-is missing}: $RUST_NEEDED or newer is needed. Asking rustup for the stable one."
    if rustup toolchain install stable --profile minimal -c clippy -c rustfmt >&2; then
      export RUSTUP_TOOLCHAIN=stable
    fi
  elif [ -z "$version" ]; then
    say "There is no Rust here. Fetching it by https://rustup.rs into ${CARGO_HOME:-$HOME/.cargo}."
    command -v curl >/dev/null || install_packages curl ca-certificates || true
    if curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs |
      sh -s -- -y --profile minimal -c clippy -c rustfmt >&2; then
      # shellcheck source=/dev/null
      . "${CARGO_HOME:-$HOME/.cargo}/env"
    fi
  fi
  version=$(cargo_version || true)
  if [ -z "$version" ] || ! version_at_least "$version" "$RUST_NEEDED"; then
    say "Rust $RUST_NEEDED or newer is needed; found: ${version:-none}."
    say "Install it as https://rustup.rs says, then start this script again."
    return 1
  fi
}
