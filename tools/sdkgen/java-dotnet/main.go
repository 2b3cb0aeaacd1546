// Prints, as JSON, what is made of a schema:
//
//	java-dotnet <schema.json>            the files of the Java and .NET SDKs, in base64
//	java-dotnet <schema.json> <folder>   the programs of the folder, each a Pulumi.yaml in a folder of its own, in Java,
//	                                     in C# and in PCL, of which other languages are made
//
// The generator of .NET is in this older release of Pulumi's packages alone, and that of Java is made for it.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"

	"github.com/pulumi/pulumi-java/pkg/codegen/java"
	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "pulumi-composio"

// A picture of one dot. The generator of .NET would otherwise fetch a logo from the network.
const logo = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

func main() {
	// The generator of Java prints its warnings to stdout.
	out := os.Stdout
	os.Stdout = os.Stderr
	run := printSdks
	if len(os.Args) > 2 {
		run = func(out io.Writer, schemaFile string) error { return printPrograms(out, schemaFile, os.Args[2]) }
	}
	if err := run(out, os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func printSdks(out io.Writer, schemaFile string) error {
	generators := map[string]func(*schema.Package) (map[string][]byte, error){
		"java": func(p *schema.Package) (map[string][]byte, error) {
			return java.GeneratePackage(tool, p, nil, nil, false, false)
		},
		"dotnet": generateDotnet,
	}
	sdks := map[string]map[string][]byte{}
	for language, generate := range generators {
		// Each generator gets a schema of its own, because it changes what it gets.
		p, err := bind(schemaFile)
		if err != nil {
			return err
		}
		if sdks[language], err = generate(p); err != nil {
			return fmt.Errorf("%s: %w", language, err)
		}
	}
	return json.NewEncoder(out).Encode(sdks)
}

func generateDotnet(p *schema.Package) (map[string][]byte, error) {
	picture, err := base64.StdEncoding.DecodeString(logo)
	if err != nil {
		return nil, err
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(picture)
	}))
	defer server.Close()
	p.LogoURL = server.URL
	return dotnet.GeneratePackage(tool, p, nil, nil)
}

func bind(schemaFile string) (*schema.Package, error) {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, err
	}
	p, diagnostics, err := schema.BindSpec(spec, nil, schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if diagnostics.HasErrors() {
		return nil, diagnostics
	}
	return p, nil
}
