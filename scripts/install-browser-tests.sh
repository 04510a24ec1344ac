#!/usr/bin/env bash
# What the browser tests of the HTML report need: Chromium (Debian), axe-core and a driver (npm). May be run again at any time.
# Without it `make test` skips those tests and says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null && [ -z "${CHROMIUM:-}" ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core fonts-noto-core >/dev/null
  else
    echo "install Chromium first, or name one: CHROMIUM=/path/to/chrome $0" >&2
    exit 1
  fi
fi
if ! command -v npm >/dev/null; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
  else
    echo "install Node.js with npm first" >&2
    exit 1
  fi
fi
mkdir -p build/browser-tests
cp tests/browser/package.json build/browser-tests/
npm install --prefix build/browser-tests --no-audit --no-fund --ignore-scripts --silent
