#!/usr/bin/env bash
# Writes a report as a comment on a pull request, or in the place of the one that is there.
# Usage: comment.sh <number of the pull request> <file>
set -euo pipefail
number=$1
report=$2
mark=$(head -n 1 "$report")
[ "$mark" = "<!-- pulumi-composio access -->" ] || { echo "$report is no report" >&2; exit 1; }
comment=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id" | head -n 1)
if [ -n "$comment" ]; then
  gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$comment" --field body=@"$report" --silent
else
  gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$number/comments" --field body=@"$report" --silent
fi
