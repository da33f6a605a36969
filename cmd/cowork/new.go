package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/google/uuid"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/yamltext"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/power"
)

type newCommand struct {
	Level  string `placeholder:"LEVEL" help:"A record that clears both flags at this level: consultation, participation, co-production or user-controlled."`
	Time   string `placeholder:"TIME" help:"How long the work lasts: standalone, project or enduring. With --level; project if left out."`
	Format string `enum:"json,yaml" default:"json" help:"json, or yaml with the meaning of each field beside it."`
}

// Run prints a record as a template. Its ids are made up.
func (c *newCommand) Run(sys *system) error {
	if c.Level == "" && c.Time != "" {
		return errors.New("--time goes with --level")
	}
	e := engagement.Record{Schema: engagement.Schema, ID: cowork.IDOf(uuid.New())}
	if c.Level != "" {
		level, time, err := c.template()
		if err != nil {
			return err
		}
		smallest, ok := power.Smallest(level, time)
		if !ok {
			return fmt.Errorf("there is no template for %s and %s", c.Level, c.Time)
		}
		smallest.ID, smallest.Schema = e.ID, e.Schema
		e = smallest
	}
	if c.Format == "yaml" {
		return yamltext.Print(sys.out, e.AppendJSON(nil), meanings())
	}
	return engagement.EncodeIndented(sys.out, &e)
}

// meanings gives what the dictionary says of each field.
func meanings() func(path string) string {
	fields := map[string]string{}
	for path, f := range engagement.Fields() {
		fields[path] = f.Meaning
	}
	return func(path string) string { return fields[path] }
}

var templateLevels = []power.Level{
	power.LevelConsultation, power.LevelParticipation, power.LevelCoProduction, power.LevelUserControlled,
}

var templateTimes = map[string]engagement.TimeKind{
	"": engagement.TimeKindProject, "standalone": engagement.TimeKindStandalone,
	"project": engagement.TimeKindProject, "enduring": engagement.TimeKindEnduringRole,
	string(engagement.TimeKindEnduringRole): engagement.TimeKindEnduringRole,
}

func (c *newCommand) template() (power.Level, engagement.TimeKind, error) {
	time, ok := templateTimes[c.Time]
	if !ok {
		return "", "", errors.New("--time: standalone, project or enduring")
	}
	want := strings.ReplaceAll(c.Level, "_", "-")
	for _, level := range templateLevels {
		if string(level) == want {
			return level, time, nil
		}
	}
	return "", "", errors.New("--level: consultation, participation, co-production or user-controlled")
}

type schemaCommand struct {
	Of string `arg:"" optional:"" enum:"record,csv" default:"record" help:"record: the JSON Schema of a record; csv: the codebook of check --format csv."`
}

// Run prints a schema.
func (c *schemaCommand) Run(sys *system) error {
	if c.Of == "csv" {
		return tidySchema(sys.out)
	}
	_, err := io.WriteString(sys.out, strings.TrimRight(string(engagement.JSONSchema()), "\n")+"\n")
	return err
}
