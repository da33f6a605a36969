package power

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// Words are what rules say to people, by the id of the rule. A translation is
// such a catalogue in another language: see Rulebook.Say.
type Words map[RuleID]RuleWords

// RuleWords are the words of one rule. What each is for is said at Rule.
type RuleWords struct {
	Title    string `json:"title"`
	Asks     string `json:"asks"`
	Unclear  string `json:"unclear"`
	Message  string `json:"message"`
	Remedy   string `json:"remedy"`
	Question string `json:"question"`
	EasyRead string `json:"easy_read"`
}

// part is one of the words of a rule: its name in a file, its field in Rule.
type part struct {
	name, field string
	text        *string
}

func (w *RuleWords) parts() []part {
	return []part{
		{"title", "Title", &w.Title},
		{"asks", "Asks", &w.Asks},
		{"unclear", "Unclear", &w.Unclear},
		{"message", "Message", &w.Message},
		{"remedy", "Remedy", &w.Remedy},
		{"question", "Question", &w.Question},
		{"easy_read", "EasyRead", &w.EasyRead},
	}
}

// English gives the words of the standard rules as they are written here. It is
// a catalogue of the caller's own.
func English() Words { return Standard().Words() }

// Words gives the words that the rulebook speaks.
func (rb *Rulebook) Words() Words {
	words := Words{}
	for _, c := range rb.rules {
		words[c.ID] = RuleWords{c.Title, c.Asks, c.Unclear, c.Message, c.Remedy, c.Question, c.EasyRead}
	}
	return words
}

// Say gives a rulebook that asks the same in other words: versions and
// fingerprints stay as they are. Each standard rule needs all of its words;
// rules of one's own keep theirs where the catalogue has none for them. The
// error is RuleErrors: every word that is missing, and every id that no rule has.
//
// What is no rule's own, such as the names of outcomes and the questions about
// fields of the record, stays English.
func (rb *Rulebook) Say(words Words) (*Rulebook, error) {
	said := *rb
	said.rules = slices.Clone(rb.rules)
	var errs RuleErrors
	for i := range said.rules {
		c := &said.rules[i]
		w, ok := words[c.ID]
		switch {
		case ok:
			errs = append(errs, w.missing(c.ID)...)
			c.Title, c.Asks, c.Unclear, c.Message = w.Title, w.Asks, w.Unclear, w.Message
			c.Remedy, c.Question, c.EasyRead = w.Remedy, w.Question, w.EasyRead
		case !c.own:
			errs = append(errs, RuleError{Rule: c.ID, Field: "words", Message: "the catalogue has none for this rule"})
		}
	}
	for _, id := range words.ids() {
		if _, ok := rb.places[id]; !ok {
			errs = append(errs, RuleError{Rule: id, Field: "words", Message: "no rule of this rulebook has this id"})
		}
	}
	if len(errs) > 0 {
		return nil, errs
	}
	return &said, nil
}

func (w RuleWords) missing(id RuleID) (errs RuleErrors) {
	for _, p := range w.parts() {
		if strings.TrimSpace(*p.text) == "" {
			errs = append(errs, RuleError{Rule: id, Field: p.field, Message: "this is left out, and a reader needs it"})
		}
	}
	return errs
}

// ids gives the ids in the order of a rulebook: by principle, then those of
// rules of one's own.
func (w Words) ids() []RuleID {
	place := func(id RuleID) int {
		if isStandardID(id) {
			return principleOf(id)
		}
		return len(principles)
	}
	return slices.SortedFunc(maps.Keys(w), func(a, b RuleID) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), strings.Compare(string(a), string(b)))
	})
}

// MarshalJSON writes the file that ParseWords reads, in the order of a rulebook.
func (w Words) MarshalJSON() ([]byte, error) {
	b := []byte("{")
	for i, id := range w.ids() {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(wire.AppendString(b, string(id)), ':')
		one, err := wire.Marshal(w[id])
		if err != nil {
			return nil, err
		}
		b = append(b, one...)
	}
	return append(b, '}'), nil
}

// ParseWords reads a catalogue of words from JSON: an object with a member for
// each rule, and in it a text for each of title, asks, unclear, message, remedy,
// question and easy_read. It refuses what has another shape or leaves a text
// out, with all mistakes at once: see cowork.Problems. Whether each rule has its
// words is settled by Rulebook.Say.
func ParseWords(in io.Reader) (Words, error) {
	words := Words{}
	if err := readDocument(in, func(r *wire.Reader) { readWords(r, words) }); err != nil {
		return nil, err
	}
	return words, nil
}

func readWords(r *wire.Reader, words Words) {
	for ok := r.Object(); ok; ok = r.Member() {
		id, at := RuleID(r.Name), r.Place()
		if !isStandardID(id) && !ownID.MatchString(string(id)) {
			r.Note(at, cowork.CodeForm, "the id of a rule, such as W36 or HR-1")
			r.Skip()
			continue
		}
		if _, twice := words[id]; twice {
			r.Note(at, cowork.CodeTwice, "one entry for each rule: that of "+string(id)+" stands here a second time")
		}
		var w RuleWords
		var members []member
		for _, p := range w.parts() {
			members = append(members, text(r, p.name, p.text))
		}
		object(r, members...)
		for _, p := range w.parts() {
			if strings.TrimSpace(*p.text) == "" {
				r.Note(at, cowork.CodeMissing, p.name+" of "+string(id))
			}
		}
		words[id] = w
	}
}
