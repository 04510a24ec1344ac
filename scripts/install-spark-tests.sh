#!/usr/bin/env bash
# What the tests of claimdiff.spark need: Java 17 (Debian) and PySpark, in an environment of its own under build/, since it
# is large. May be run again at any time. Without it `make test` skips those tests and says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v java >/dev/null && [ -z "${JAVA_HOME:-}" ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless >/dev/null
  else
    echo "install Java 17 or newer first, or name one: JAVA_HOME=/path/to/java $0" >&2
    exit 1
  fi
fi
test -x build/spark-tests/bin/python || "${PYTHON:-python3}" -m venv build/spark-tests
build/spark-tests/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[spark]' 'hypothesis>=6.112' 'pytest>=8.4'
