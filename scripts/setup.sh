# Sourced by scripts/start and scripts/test: makes .venv, installs what is pinned, fetches the models; says how long each took.
# A second run finds its marks and skips all of it.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
VENV=.venv
NEEDED_MB=4000

fail() { echo "whytune: $*" >&2; exit 1; }

stage() { # stage NAME COMMAND...: run it, say how long it took
  local name=$1 begun=$SECONDS
  shift
  echo "== $name" >&2
  "$@" || return 1
  echo "== $name: $((SECONDS - begun)) s" >&2
}

find_python() {
  local candidate
  for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

make_venv() {
  local python free
  python=$(find_python) || fail "Python 3.11, 3.12 or 3.13 is needed; install one, or set PYTHON to it."
  "$python" -c 'import venv, ensurepip' 2>/dev/null ||
    fail "Python's venv module is missing; install it (on Debian and Ubuntu: apt-get install python3-venv) and run this again."
  free=$(df -Pm . | awk 'NR == 2 { print $4 }')
  [ "${free:-$NEEDED_MB}" -ge "$NEEDED_MB" ] || fail "$NEEDED_MB MB of free disk space are needed here and $free are left; free some and run this again."
  "$python" -m venv "$VENV" || fail "The virtual environment $VENV could not be made; remove it and run this again."
}

install() { # install WHAT MARK: pip with its own progress, pinned by constraints.txt
  "$VENV/bin/python" -m pip install --disable-pip-version-check --progress-bar on -c constraints.txt -e "$1" >"$VENV/pip.log" 2>&1 &
  local pip=$! begun=$SECONDS
  while kill -0 "$pip" 2>/dev/null; do
    sleep 1
    if [ -t 2 ]; then
      printf '\r   %3d s  %-100.100s' "$((SECONDS - begun))" "$(grep -aE '^(Collecting|Installing|Building|  Downloading)' "$VENV/pip.log" | tail -n 1)" >&2
    fi
  done
  [ -t 2 ] && printf '\r%112s\r' '' >&2
  if ! wait "$pip"; then
    tail -n 5 "$VENV/pip.log" >&2
    fail "Installing failed (the last lines are above, all of it is in $VENV/pip.log); check the network and the disk, then run this again."
  fi
  echo "$2" >"$VENV/installed"
}

set_up() { # set_up EXTRA: the virtual environment with "" or "[test]"
  local wanted have
  wanted="$1 $(cat pyproject.toml constraints.txt | sha256sum | cut -c1-32)"
  have=$(cat "$VENV/installed" 2>/dev/null)
  if [ ! -x "$VENV/bin/python" ]; then
    stage "virtual environment" make_venv || exit 1
  fi
  if [ "$have" != "$wanted" ] && [ "$have" != "[test] ${wanted#* }" ]; then
    stage "packages (about 0.75 GB to download the first time, some minutes)" install ".$1" "$wanted" || exit 1
  fi
  if [ ! -e "$VENV/models-$(echo "${WHYTUNE_HOME:-default}" | sha256sum | cut -c1-12)" ]; then
    if stage "models" "$VENV/bin/whytune" fetch-models; then
      touch "$VENV/models-$(echo "${WHYTUNE_HOME:-default}" | sha256sum | cut -c1-12)"
    else
      echo "whytune: the models for listening to audio are not here yet; talking over the demo catalog works without them." >&2
    fi
  fi
}
