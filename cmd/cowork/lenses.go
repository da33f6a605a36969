package main

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
)

// lenses looks at the assessment in other ways: by expression of power, by component of engagement, by
// what the organisation said of itself, and along the lines of sight.
func (p *pages) lenses(a *power.Assessment) {
	p.Heading("By expression of power")
	for _, l := range a.ByExpression() {
		p.lens(l.Words, l)
	}
	p.Heading("By component of engagement")
	for _, l := range a.ByComponent() {
		p.lens(l.Words, l)
	}
	if factors := a.ByFactor(); len(factors) > 0 {
		p.Heading("By what the organisation said stands in the way or helps")
		for _, f := range factors {
			name := strings.ReplaceAll(string(f.Factor), "_", " ")
			if f.Kind != "" {
				name += " (" + string(f.Kind) + ")"
			}
			p.lens(fmt.Sprintf("%s, there: %s", name, answerWords(f.Present)), f.Lens)
		}
	}
	p.sights(a.Sights())
}

func (p *pages) lens(words string, l power.Lens) {
	said := fmt.Sprintf("%d met, %d not recorded", l.Counts.Of(power.Met), l.Counts.Of(power.CannotTell))
	if len(l.Rules) > 0 {
		said += ", not met or disputed: " + joined(l.Rules)
	}
	p.Hang(2, screen.Span{Text: words + ":", Style: screen.Bold}, said)
}

// sights names the lines of sight that cannot be seen to their end.
func (p *pages) sights(list []power.Sight) {
	if len(list) == 0 {
		return
	}
	p.Heading("From what was said or found to what changed")
	whole := 0
	for _, s := range list {
		step, broken := s.Broken()
		if !broken {
			whole++
			continue
		}
		p.Hang(2, screen.Span{Text: string(s.From) + ":", Style: screen.Bold},
			fmt.Sprintf("%s: %s (%s)", step.Words, answerWords(step.Done), step.Pointer))
	}
	p.Line(2, fmt.Sprintf("%d of %d can be seen to their end", whole, len(list)))
}
