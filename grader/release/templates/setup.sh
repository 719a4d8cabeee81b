#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the autograder's image: Python, the sandbox's library, the grader.
set -euo pipefail
root=${AUTOGRADER_ROOT:-/autograder}
cd "$root/source"

apt_get() { apt-get -o DPkg::Lock::Timeout=120 "$@"; }
if ! command -v apt-get > /dev/null; then
  echo "setup.sh: this image has no apt-get; install Python 3.11, its venv and libseccomp2 yourself" >&2
elif [ "$(id -u)" = 0 ]; then
  apt_get update -q
  apt_get install -q -y --no-install-recommends libseccomp2 python3 python3-venv
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    apt_get install -q -y --no-install-recommends python3.11 python3.11-venv
fi
for python in ${PYTHON:-} python3 python3.11 python3.12 python3.13; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && break
done

"$python" -m venv "$root/venv"
mapfile -t pip_options < <("$python" -c 'import json; print(*json.load(open("autograder.json"))["pip"], sep="\n")')
"$root/venv/bin/pip" install -q -c constraints.txt ${pip_options[@]:+"${pip_options[@]}"} ./gradewright-*.whl
"$root/venv/bin/grader" list > /dev/null
echo "setup.sh: the grader is installed"
