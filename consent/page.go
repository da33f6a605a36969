package consent

import (
	"embed"
	"html/template"
	"io"
	"net/url"
	"time"

	"github.com/powercowork/cowork"
)

//go:embed page.html
var pageFile embed.FS

// inWords are the words of a page for purposes, audiences, channels, states and
// events.
var inWords = map[string]string{
	"take_part": "take part", "record": "be recorded", "brief": "tell staff what you need",
	"share_narrative": "tell your story", "distribute": "pass on what you made", "publish": "publish what you made",
	"monetise": "sell what you made", "contact": "get in touch with you",
	"team": "the team", "staff": "staff", "trainees": "people in training", "organisation": "the whole organisation",
	"partners": "partner organisations", "commissioners": "those who pay for services", "public": "everybody",
	"in_person": "in person", "document": "in a document", "email": "by email", "intranet": "on the intranet",
	"website": "on a website", "social_media": "on social media", "video": "as a video", "audio": "as a sound recording",
	"event":     "at an event",
	"not asked": "You have not been asked.", "asked": "You were asked and have not answered yet.",
	"given": "You said yes, and it holds now.", "declined": "You said no.", "withdrawn": "You took it back.",
	"expired": "Your yes has run out.", "superseded": "The wording has changed. Nothing is used until we ask you again.",
	"review due": "It is time to ask you again. Nothing is used until then.",
	"paused":     "You are taking time out.", "stopped": "You stopped.",
}

var eventWords = map[string]string{
	"asked": "we asked you", "given": "you said yes", "declined": "you said no", "withdrawn": "you took it back",
	"withdrawn-all": "you took everything back", "reviewed": "we asked whether it still holds",
}

// words gives plain words for a word of the model, else the word itself.
func words(s string) string {
	if plain, ok := inWords[s]; ok {
		return plain
	}
	return s
}

func eventInWords(s string) string {
	if plain, ok := eventWords[s]; ok {
		return plain
	}
	return s
}

var page = template.Must(template.New("page.html").Funcs(template.FuncMap{
	"words": func(v any) string { return words(stringOf(v)) },
	"event": eventInWords,
	"text":  func(t cowork.Text) string { return string(t) },
	"day":   func(t time.Time) string { return t.Format("2 January 2006, 15:04 MST") },
}).ParseFS(pageFile, "page.html"))

func stringOf(v any) string {
	switch v := v.(type) {
	case Purpose:
		return string(v)
	case Audience:
		return string(v)
	case Channel:
		return string(v)
	case State:
		return v.String()
	case By:
		return string(v)
	default:
		return ""
	}
}

// WritePage writes the receipt as a page that the person can read and keep. It
// needs nothing from anywhere else.
func (r Receipt) WritePage(w io.Writer) error { return page.Execute(w, pageOf{Receipt: r}) }

// WriteForm is WritePage with a button under each consent that can be taken back,
// and one for everything. A press posts to takeBack, an address of the service, with
// the scope in its query, from which PressedScopes reads it; for everything, none.
// It posts no body: there is nothing in it that could be wrong. No reason is asked,
// and nothing is asked again. It refuses an address that is none.
func (r Receipt) WriteForm(w io.Writer, takeBack string) error {
	address, err := url.Parse(takeBack)
	if err != nil {
		return err
	}
	return page.Execute(w, pageOf{r, address})
}

type pageOf struct {
	Receipt
	address *url.URL // nil for a page without buttons
}

// TakeBack is the address to which the button for everything posts, "" if there
// are no buttons.
func (p pageOf) TakeBack() string {
	if p.address == nil {
		return ""
	}
	return p.address.String()
}

// TakeBackOne is the address to which the button of one consent posts.
func (p pageOf) TakeBackOne(c ReceiptConsent) string {
	to, query := *p.address, p.address.Query()
	for _, field := range []struct {
		name, value string
		there       bool
	}{
		{"purpose", string(c.Purpose), c.Purpose != ""},
		{"audience", string(c.Audience), c.Audience != ""},
		{"channel", string(c.Channel), c.Channel != ""},
		{"output", c.Output.String(), !c.Output.IsZero()},
		{"engagement", c.Engagement.String(), !c.Engagement.IsZero()},
	} {
		if field.there {
			query.Set(field.name, field.value)
		}
	}
	to.RawQuery = query.Encode()
	return to.String()
}

// CanTakeBack reports whether there is a yes to be taken back.
func (c ReceiptConsent) CanTakeBack() bool {
	switch c.State {
	case StateNotAsked, StateAsked, StateDeclined, StateWithdrawn, StateExpired:
		return false
	default:
		return true
	}
}

// PressedScopes reads the query to which a button of WriteForm posts, as
// Withdrawal.Scopes takes it: none for everything. It refuses words and ids that
// are none with ErrScope, so that a slip takes nothing back that was not meant.
func PressedScopes(query url.Values) ([]Scope, error) {
	s := Scope{Purpose: Purpose(query.Get("purpose")), Audience: Audience(query.Get("audience")), Channel: Channel(query.Get("channel"))}
	for name, id := range map[string]*cowork.ID{"output": &s.Output, "engagement": &s.Engagement} {
		if text := query.Get(name); text != "" {
			var err error
			if *id, err = cowork.ParseID(text); err != nil {
				return nil, ErrScope
			}
		}
	}
	if s == (Scope{}) {
		return nil, nil
	}
	if err := s.givable(); err != nil {
		return nil, err
	}
	return []Scope{s}, nil
}
