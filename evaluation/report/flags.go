package report

import (
	"strconv"

	"github.com/powercowork/cowork/evaluation"
	"github.com/powercowork/cowork/power"
)

// flags says of how many engagements each flag is raised, and of how many it
// could be.
func (m maker) flags() Table {
	t := Table{
		Name: "flags", Title: "The two flags, by " + m.groupHead(),
		Note: "At least: raised. At most: raised or open. The interval (95 per cent, Wilson) reaches around both; " +
			"the one over organisations is right where several engagements come from one. " + m.reader.Note(),
		Head: []string{m.groupHead(), "flag", "raised", "open", "cleared", "engagements", "at least", "at most", "from", "to", "organisations from", "organisations to"},
	}
	for _, flag := range power.Flags() {
		t.Rows = append(t.Rows, m.flag(flag)...)
	}
	return t
}

func (m maker) flag(flag power.Flag) (rows [][]string) {
	groups := m.groups()
	of := func(g evaluation.Group) evaluation.Flagged {
		if flag == power.Unsafe {
			return g.Unsafe
		}
		return g.Tokenistic
	}
	var counts [][]int
	for _, g := range groups[:len(groups)-1] {
		s := of(g)
		counts = append(counts, []int{s.Yes, s.Open, s.Of - s.Yes - s.Open})
	}
	printed := m.counts(counts)
	for i, g := range groups {
		row := append([]string{g.Name, string(flag)}, printed[i]...)
		least, most, low, high := share(readBack(printed[i]))
		inLow, inHigh := m.clustered(of(g), printed[i])
		rows = append(rows, append(row, least, most, low, high, inLow, inHigh))
	}
	return rows
}

// readBack is the share as printed counts give it, so that no share says more
// than they do; none where one that it needs is withheld.
func readBack(printed []string) evaluation.Share {
	yes, err1 := strconv.Atoi(printed[0])
	open, err2 := strconv.Atoi(printed[1])
	of, err3 := strconv.Atoi(printed[3])
	if err1 != nil || err2 != nil || err3 != nil || yes+open > of {
		return evaluation.Share{}
	}
	return evaluation.Share{Yes: yes, Open: open, Of: of}
}

// clustered prints the interval over organisations, where its counts are printed
// and at least two organisations are named.
func (m maker) clustered(f evaluation.Flagged, printed []string) (low, high string) {
	in, named := f.Clustered()
	if readBack(printed).Of == 0 || named == 0 || in == (evaluation.Interval{Low: 0, High: 1}) {
		return "", ""
	}
	return percent(in.Low), percent(in.High)
}
