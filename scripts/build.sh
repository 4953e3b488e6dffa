#!/bin/sh
# Builds web app and server beside those in use and changes them over, so a build broken off leaves the old ones whole.
set -eu
cd "$(dirname "$0")/.."
draft="$PWD/.cache/build.$$"
trap 'rm -rf "$draft"' EXIT
mkdir -p "$draft"
node_modules/.bin/vite build --outDir "$draft/dist" --emptyOutDir "$@"
node_modules/.bin/vite build -c vite.server.config.ts --outDir "$draft/dist-server" "$@"
for part in dist dist-server; do
  [ ! -e "$part" ] || mv "$part" "$draft/$part.old"
  mv "$draft/$part" "$part"
done
