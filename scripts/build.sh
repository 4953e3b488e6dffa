#!/bin/sh
# Builds the web app beside the one in use and changes them over, so a build broken off leaves the old one whole.
set -eu
cd "$(dirname "$0")/.."
draft="$PWD/.cache/web.$$"
trap 'rm -rf "$draft" "$draft.old"' EXIT
mkdir -p .cache
node_modules/.bin/vite build --outDir "$draft" --emptyOutDir "$@"
[ ! -e dist ] || mv dist "$draft.old"
mv "$draft" dist
