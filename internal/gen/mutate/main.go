// Command mutate breaks a package in one place at a time and says which breaks its
// tests do not notice. It changes no file: the compiler is given the broken text
// in the place of the real one.
//
//	go run ./internal/gen/mutate -n 100 ./internal/lang
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	n := flag.Int("n", 100, "how many breaks to try")
	seed := flag.Uint64("seed", 1, "which of them to draw")
	limit := flag.Duration("limit", 2*time.Minute, "how long the tests may take; longer counts as noticed")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name one package by its folder")
	}
	if err := run(flag.Arg(0), *n, *seed, *limit); err != nil {
		log.Fatal(err)
	}
}

func run(folder string, n int, seed uint64, limit time.Duration) error {
	breaks, err := find(folder)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(seed, seed))
	random.Shuffle(len(breaks), func(i, j int) { breaks[i], breaks[j] = breaks[j], breaks[i] })
	scratch, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	noticed, tried, useless := 0, 0, 0
	for _, b := range breaks {
		if tried == n {
			break
		}
		verdict, err := try(folder, scratch, b, limit)
		if err != nil {
			return err
		}
		if verdict == doesNotBuild {
			useless++
			continue
		}
		tried++
		if verdict == killed {
			noticed++
			continue
		}
		fmt.Printf("survived: %s:%d: %s\n", b.file, b.line, b.what)
	}
	fmt.Printf("%s: %d of %d breaks noticed (%d more did not build; %d places in all)\n", folder, noticed, tried, useless, len(breaks))
	return nil
}

type verdict int

const (
	survived verdict = iota
	killed
	doesNotBuild
)

// try runs the package's tests with one break laid over it.
func try(folder, scratch string, b broken, limit time.Duration) (verdict, error) {
	file, err := filepath.Abs(filepath.Join(folder, b.file))
	if err != nil {
		return survived, err
	}
	text := filepath.Join(scratch, "broken.go")
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {file: text}})
	if err != nil {
		return survived, err
	}
	list := filepath.Join(scratch, "overlay.json")
	err = errors.Join(os.WriteFile(text, b.text, 0o600), os.WriteFile(list, overlay, 0o600))
	if err != nil {
		return survived, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	c := exec.CommandContext(ctx, "go", "test", "-short", "-failfast", "-overlay", list, "./"+filepath.ToSlash(filepath.Clean(folder)))
	out, err := c.CombinedOutput()
	switch {
	case err == nil:
		return survived, nil
	case strings.Contains(string(out), "[build failed]") || strings.Contains(string(out), "[setup failed]"):
		return doesNotBuild, nil
	default:
		return killed, nil
	}
}
