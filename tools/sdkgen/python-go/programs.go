package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/blang/semver"
	"github.com/hashicorp/hcl/v2"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/hcl2/syntax"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/pcl"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// oneSchema loads the one schema that there is.
type oneSchema struct{ file string }

func (l oneSchema) LoadPackage(pkg string, _ *semver.Version) (*schema.Package, error) {
	if pkg != "composio" {
		return nil, fmt.Errorf("there is no schema of %s", pkg)
	}
	return bind(l.file)
}

func (l oneSchema) LoadPackageV2(_ context.Context, d *schema.PackageDescriptor) (*schema.Package, error) {
	return l.LoadPackage(d.Name, nil)
}

func (l oneSchema) LoadPackageReference(pkg string, _ *semver.Version) (schema.PackageReference, error) {
	p, err := l.LoadPackage(pkg, nil)
	if err != nil {
		return nil, err
	}
	return p.Reference(), nil
}

func (l oneSchema) LoadPackageReferenceV2(_ context.Context, d *schema.PackageDescriptor) (schema.PackageReference, error) {
	return l.LoadPackageReference(d.Name, nil)
}

type generator func(*pcl.Program) (map[string][]byte, hcl.Diagnostics, error)

var generators = map[string]generator{
	"typescript": nodejs.GenerateProgram,
	"python":     python.GenerateProgram,
	"go":         gogen.GenerateProgram,
}

// printPrograms prints the text of each program by its name and its language.
func printPrograms(schemaFile, programsFile string) error {
	text, err := os.ReadFile(programsFile)
	if err != nil {
		return err
	}
	var sources map[string]string
	if err := json.Unmarshal(text, &sources); err != nil {
		return err
	}
	programs := map[string]map[string]string{}
	for name, source := range sources {
		made := map[string]string{}
		for language, generate := range generators {
			if made[language], err = programOf(source, oneSchema{schemaFile}, generate); err != nil {
				return fmt.Errorf("%s in %s: %w", name, language, err)
			}
		}
		programs[name] = made
	}
	return json.NewEncoder(os.Stdout).Encode(programs)
}

func programOf(source string, loader schema.ReferenceLoader, generate generator) (string, error) {
	parser := syntax.NewParser()
	if err := parser.ParseFile(strings.NewReader(source), "program.pp"); err != nil {
		return "", err
	}
	if parser.Diagnostics.HasErrors() {
		return "", parser.Diagnostics
	}
	// Each generator gets a program of its own, because it changes what it gets.
	program, diagnostics, err := pcl.BindProgram(parser.Files, loader)
	if err != nil {
		return "", err
	}
	if diagnostics.HasErrors() {
		return "", diagnostics
	}
	files, diagnostics, err := generate(program)
	if err != nil {
		return "", err
	}
	if diagnostics.HasErrors() {
		return "", diagnostics
	}
	for _, text := range files {
		return string(text), nil
	}
	return "", fmt.Errorf("nothing was made")
}
