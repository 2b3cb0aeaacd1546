//go:build tools

// Package tools pins the Pulumi CLI that the tests and the demo build when no other is at hand.
package tools

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
