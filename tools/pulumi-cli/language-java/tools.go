//go:build tools

// Package tools pins the release of Pulumi's Java language host.
package tools

import _ "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java"
