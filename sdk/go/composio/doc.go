// The Pulumi provider for what AI agents need of Composio.
package composio
