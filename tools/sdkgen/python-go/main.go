// Prints, as JSON, what is made of a schema:
//
//	python-go <schema.json>                   the files of the Python and Go SDKs, in base64
//	python-go <schema.json> <programs.json>   the programs of the file, which are in PCL, in TypeScript, Python and Go
package main

import (
	"encoding/json"
	"fmt"
	"os"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "pulumi-composio"

// noPackages stands for the loader of other packages, which the schema refers to none of.
type noPackages struct{ schema.ReferenceLoader }

func main() {
	run := printSdks
	if len(os.Args) > 2 {
		run = func(schemaFile string) error { return printPrograms(schemaFile, os.Args[2]) }
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func printSdks(schemaFile string) error {
	generators := map[string]func(*schema.Package) (map[string][]byte, error){
		"python": func(p *schema.Package) (map[string][]byte, error) {
			return python.GeneratePackage(tool, p, nil, noPackages{})
		},
		"go": func(p *schema.Package) (map[string][]byte, error) { return gogen.GeneratePackage(tool, p, nil) },
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
	return json.NewEncoder(os.Stdout).Encode(sdks)
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
	p, diagnostics, err := schema.BindSpec(spec, noPackages{}, schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if diagnostics.HasErrors() {
		return nil, diagnostics
	}
	return p, nil
}
