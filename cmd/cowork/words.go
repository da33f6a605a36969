package main

import (
	"fmt"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/cmd/internal/screen"
	"github.com/powercowork/cowork/power"
)

// number writes a number with its noun.
func number(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "ty"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	default:
		return fmt.Sprintf("%d %ss", n, noun)
	}
}

// more says how many of a list are not shown, and how to see them.
func more(p *screen.Page, indent, shown, of int, how string) {
	if shown < of {
		p.Line(indent, fmt.Sprintf("and %d more: %s", of-shown, how))
	}
}

// upTo is how many of a list are shown; 0 means all.
func upTo(most, of int) int {
	if most == 0 {
		return of
	}
	return min(most, of)
}

var actionStyles = map[power.Action]screen.Style{
	power.Stop: screen.Red, power.Due: screen.Yellow, power.Look: screen.Bold, power.Note: screen.Plain,
}

const nothingDue = "nothing that is recorded has a day on which it falls due"

// sayNext lists what falls due, in the order of the days.
func sayNext(p *screen.Page, lines []power.DueLine, most int) {
	shown := upTo(most, len(lines))
	for _, l := range lines[:shown] {
		when := ""
		if l.DaysPast > 0 {
			when = fmt.Sprintf(", %s past", number(l.DaysPast, "day"))
		}
		p.Hang(2, screen.Span{Text: screen.Column(dayWords(l.Day), 13), Style: actionStyles[l.Action]},
			fmt.Sprintf("%s %s%s: %s%s. %s", l.Rule, l.Title, about(l.Item), outcomeWords(l.Outcome), when, duty(l.DutyOf)))
	}
	more(p, 2, shown, len(lines), "cowork next FILE")
}

// dayWords is a day as one says it; of a stretch that is open at its beginning, its end.
func dayWords(w cowork.When) string {
	if end, open := strings.CutPrefix(w.String(), "../"); open {
		return "by " + end
	}
	return w.String()
}

// sayQuestions lists questions with the field each fills and who would know.
func sayQuestions(p *screen.Page, questions []power.Question, most int) {
	if len(questions) == 0 {
		p.Line(2, "Nothing that the record leaves open would change an answer.")
		return
	}
	shown := upTo(most, len(questions))
	for i, q := range questions[:shown] {
		where := q.Path
		if len(q.Places) == 1 {
			where = string(q.Places[0])
		}
		if where == "" {
			where = q.Path
		}
		p.Hang(2, screen.Span{Text: fmt.Sprintf("%d.", i+1), Style: screen.Bold},
			fmt.Sprintf("%s (%s; ask %s)", q.Words, where, whom(q.Asks)))
	}
	more(p, 2, shown, len(questions), "cowork ask --all FILE")
}

// about says whom or what a line is about: by handle where there is one, and by place.
func about(i power.Item) string {
	var names []string
	for _, id := range i.Experts {
		if _, _, handle := id.Handle(); handle {
			names = append(names, id.String())
		}
	}
	if i.Pointer != "" {
		names = append(names, string(i.Pointer))
	}
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}

func outcomeWords(o power.Outcome) string {
	if o == power.CannotTell {
		return "not recorded"
	}
	return o.String()
}

// duties are those who act, as one says it.
var duties = map[power.Duty]string{
	power.DutyFinance: "the finance team", power.DutyCommunications: "the communications team",
	power.DutyGovernance: "those who govern the work",
}

func who(d power.Duty) string {
	if words, ok := duties[d]; ok {
		return words
	}
	return "the " + strings.ReplaceAll(string(d), "_", " ")
}

// duty says whose duty it is.
func duty(d power.Duty) string {
	if d == "" {
		return ""
	}
	return "For " + who(d) + "."
}

// whom is who would know, as one says it.
func whom(asks string) string {
	if asks == power.ThePerson {
		return asks
	}
	return who(power.Duty(asks))
}
