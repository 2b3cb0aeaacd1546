#!/usr/bin/env node
// The plugin for Pulumi's engine, which finds it on PATH once this package is installed globally.
require("../plugin/pulumi-resource-composio.cjs");
