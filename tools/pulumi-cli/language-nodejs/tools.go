//go:build tools

// Package tools pins the last release of the Go SDK that holds Pulumi's Node.js language host.
package tools

import _ "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs"
