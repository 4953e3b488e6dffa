#!/bin/sh
# Makes a clone ready to start: its packages, its Node, what is built of it. Runs before anything of ours is installed, so it is
# plain shell; run again, it finds nothing to do and needs no network. With --no-web it leaves the building to others.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"

installed() {
  hidden=node_modules/.package-lock.json # npm writes it last: where it is missing, an install was interrupted
  [ -e "$hidden" ] || return 1
  [ -n "$(find package-lock.json -newer "$hidden")" ] || return 0
  node scripts/installed.cjs && touch "$hidden" # a newer date alone (a checkout there and back) is no reason
}

if ! installed; then
  echo 'Installing packages (about a minute, once) / 패키지를 설치해요 (처음 한 번, 1분쯤)'
  npm ci --include=dev --no-fund --no-audit --loglevel=error
fi

version=$(node -v 2>/dev/null || echo none)
major=${version#v}
major=${major%%.*}
if [ "$major" = none ] || [ "$major" -lt 24 ]; then
  echo "Guildhall needs Node 24 or newer; found: $version. Packages bring one for Linux on x64 alone: elsewhere, install" >&2
  echo 'it from https://nodejs.org and start again.' >&2
  echo "Node 24 이상이 필요합니다. 현재: $version. 함께 설치되는 Node는 Linux x64용뿐입니다. 그 밖의 환경에서는" >&2
  echo 'https://nodejs.org 에서 설치한 뒤 다시 실행하십시오.' >&2
  exit 1
fi

[ "${1:-}" = --no-web ] && exit 0
built=dist-server/main.js # built last
if [ ! -e dist/index.html ] || [ ! -e "$built" ] ||
  [ -n "$(find web src vite.config.ts vite.server.config.ts package-lock.json -newer "$built" | head -n 1)" ]; then
  echo 'Building web app and server / 웹 앱과 서버를 빌드해요'
  sh scripts/build.sh --logLevel warn
fi
