#!/usr/bin/env bash
# Previews the program in each of the folders base and head against an empty state, by settings that hold no secret.
# Writes base.json and head.json.
set -euo pipefail
for side in base head; do
  (
    cp base/.github/fork-settings.yaml "$side/Pulumi.$side.yaml"
    cd "$side"
    npm ci >&2
    pulumi stack init "$side" --non-interactive >&2
    pulumi preview --stack "$side" --json --show-sames --non-interactive
  ) > "$side.json"
done
