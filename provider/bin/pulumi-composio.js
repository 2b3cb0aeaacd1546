#!/usr/bin/env node
// A file that is there before the package is built, so that npm can link the command at installation.
require("../dist/cli/main.js");
