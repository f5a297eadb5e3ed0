# Read by the commands in this folder: goes to the root of the repository and chooses its Python.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PYTHONPATH="$PWD/scripts" NO_MKDOCS_2_WARNING=1
python=.venv/bin/python
