#!/usr/bin/env bash
# Lints target/openapi.json, which the unit tests wrote; needs Node.js 18 or newer.
set -euo pipefail
cd "$(dirname "$0")/../../target"
command -v npm > /dev/null || {
  echo "The OpenAPI description is not linted: there is no npm on the PATH." >&2
  exit 1
}
mkdir -p lint
cp ../src/lint/package.json ../src/lint/ruleset.yaml lint/
npm --prefix lint install --no-package-lock --no-fund --no-audit --loglevel=error
lint/node_modules/.bin/spectral lint --fail-severity=hint --ruleset lint/ruleset.yaml openapi.json
