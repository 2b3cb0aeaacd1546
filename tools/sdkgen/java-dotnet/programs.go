package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/blang/semver"
	"github.com/hashicorp/hcl/v2"
	"github.com/pulumi/pulumi-java/pkg/codegen/java"
	yaml "github.com/pulumi/pulumi-yaml/pkg/pulumiyaml/codegen"
	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	"github.com/pulumi/pulumi/pkg/v3/codegen/hcl2/syntax"
	"github.com/pulumi/pulumi/pkg/v3/codegen/pcl"
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

// printPrograms prints the text of each program by its folder and its language.
func printPrograms(out io.Writer, schemaFile, folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	programs := map[string]map[string]string{}
	for _, entry := range entries {
		made, err := programsOf(oneSchema{schemaFile}, filepath.Join(folder, entry.Name()))
		if err != nil {
			return fmt.Errorf("%s: %w", entry.Name(), err)
		}
		programs[entry.Name()] = made
	}
	return json.NewEncoder(out).Encode(programs)
}

// quotedKey is a key that need not be quoted, which the generator of Java does not expect.
var quotedKey = regexp.MustCompile(`"([A-Za-z_]\w*)" =`)

func programsOf(loader schema.ReferenceLoader, folder string) (map[string]string, error) {
	_, ejected, err := yaml.Eject(folder, loader)
	if err != nil {
		return nil, err
	}
	made := map[string]string{}
	for _, text := range ejected.Source() {
		made["pcl"] = quotedKey.ReplaceAllString(text, "$1 =")
	}
	for language, generate := range map[string]generator{"java": java.GenerateProgram, "csharp": dotnet.GenerateProgram} {
		if made[language], err = programOf(made["pcl"], loader, generate); err != nil {
			return nil, fmt.Errorf("%s: %w", language, err)
		}
	}
	return made, nil
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
	program, diagnostics, err := pcl.BindProgram(parser.Files, pcl.Loader(loader))
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
