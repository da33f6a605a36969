// Command mutate breaks a package in one place at a time and says which breaks its
// tests do not notice. It changes no file: the compiler is given the broken text
// in the place of the real one.
//
//	go run ./internal/gen/mutate -n 100 ./internal/lang
//
// With -also, what the package's own tests do not notice is put to the tests of
// the packages that rest on it, and counted apart.
//
//	go run ./internal/gen/mutate -n 100 -also ./power ./internal/facts
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
	"runtime"
	"strings"
	"sync"
	"time"
)

func main() {
	n := flag.Int("n", 100, "how many breaks to try")
	seed := flag.Uint64("seed", 1, "which of them to draw")
	limit := flag.Duration("limit", 2*time.Minute, "how long the tests may take; longer counts as noticed")
	also := flag.String("also", "", "a package whose tests are asked where the package's own notice nothing")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("name one package by its folder")
	}
	r := run{folder: flag.Arg(0), also: *also, limit: *limit}
	if err := r.all(*n, *seed); err != nil {
		log.Fatal(err)
	}
}

type run struct {
	folder, also string
	limit        time.Duration
	scratch      string
}

type verdict int

const (
	survived verdict = iota
	killed
	killedElsewhere
	doesNotBuild
)

// all tries n breaks that build, as many at once as there are processors.
func (r *run) all(n int, seed uint64) error {
	breaks, err := find(r.folder)
	if err != nil {
		return err
	}
	places := len(breaks)
	random := rand.New(rand.NewPCG(seed, seed))
	random.Shuffle(len(breaks), func(i, j int) { breaks[i], breaks[j] = breaks[j], breaks[i] })
	if r.scratch, err = os.MkdirTemp("", "mutate"); err != nil {
		return err
	}
	defer os.RemoveAll(r.scratch)
	var count [doesNotBuild + 1]int
	for tried := 0; tried < n && len(breaks) > 0; tried = count[survived] + count[killed] + count[killedElsewhere] {
		some := min(runtime.NumCPU(), n-tried, len(breaks))
		verdicts, err := r.atOnce(breaks[:some])
		if err != nil {
			return err
		}
		for i, v := range verdicts {
			count[v]++
			switch b := breaks[i]; v {
			case survived:
				fmt.Printf("survived: %s:%d: %s\n", b.file, b.line, b.what)
			case killedElsewhere:
				fmt.Printf("noticed by %s alone: %s:%d: %s\n", r.also, b.file, b.line, b.what)
			}
		}
		breaks = breaks[some:]
	}
	fmt.Printf("%s: %d of %d breaks noticed", r.folder, count[killed], count[survived]+count[killed]+count[killedElsewhere])
	if r.also != "" {
		fmt.Printf(", %d more by %s", count[killedElsewhere], r.also)
	}
	fmt.Printf(" (%d more did not build; %d places in all)\n", count[doesNotBuild], places)
	return nil
}

func (r *run) atOnce(breaks []broken) ([]verdict, error) {
	verdicts, errs := make([]verdict, len(breaks)), make([]error, len(breaks))
	var all sync.WaitGroup
	for i, b := range breaks {
		all.Go(func() { verdicts[i], errs[i] = r.try(b, filepath.Join(r.scratch, fmt.Sprint(i))) })
	}
	all.Wait()
	return verdicts, errors.Join(errs...)
}

// try lays one break over the package and runs its tests, and then the others.
func (r *run) try(b broken, scratch string) (verdict, error) {
	file, err := filepath.Abs(filepath.Join(r.folder, b.file))
	if err != nil {
		return survived, err
	}
	text, list := scratch+".go", scratch+".json"
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {file: text}})
	if err != nil {
		return survived, err
	}
	if err := errors.Join(os.WriteFile(text, b.text, 0o600), os.WriteFile(list, overlay, 0o600)); err != nil {
		return survived, err
	}
	v := r.test(list, r.folder)
	if v == survived && r.also != "" && r.test(list, r.also) == killed {
		v = killedElsewhere
	}
	return v, nil
}

func (r *run) test(overlay, folder string) verdict {
	ctx, cancel := context.WithTimeout(context.Background(), r.limit)
	defer cancel()
	c := exec.CommandContext(ctx, "go", "test", "-short", "-failfast", "-vet=off", "-overlay", overlay, "./"+filepath.ToSlash(filepath.Clean(folder)))
	out, err := c.CombinedOutput()
	switch {
	case err == nil:
		return survived
	case strings.Contains(string(out), "[build failed]") || strings.Contains(string(out), "[setup failed]"):
		return doesNotBuild
	default:
		return killed
	}
}
