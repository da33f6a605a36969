// Package screen lays out text for people: lines no wider than their screen, and colour where the
// screen shows it.
package screen

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
)

// Style is how a word stands out. The zero value is plain.
type Style string

// The styles.
const (
	Plain  Style = ""
	Bold   Style = "1"
	Faint  Style = "2"
	Red    Style = "1;31"
	Green  Style = "32"
	Yellow Style = "33"
)

// The bounds of the width of a page. Longer lines than the widest are hard to read.
const (
	narrowest    = 40
	usualWidth   = 80
	widest       = 110
	longestIndex = 24
)

// Page is where text is written.
type Page struct {
	w      *bufio.Writer
	Width  int
	Colour bool
}

// New makes a page on w. It has colour on a terminal only, and not where NO_COLOR is set. Its width is
// that of the terminal, else what COLUMNS says, else 80.
func New(w io.Writer, getenv func(string) string) *Page {
	p := &Page{w: bufio.NewWriter(w), Width: usualWidth}
	if columns, err := strconv.Atoi(getenv("COLUMNS")); err == nil {
		p.Width = columns
	}
	if IsTerminal(w) {
		p.Colour = getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
		if width, _, err := term.GetSize(int(w.(*os.File).Fd())); err == nil && width > 0 {
			p.Width = width
		}
	}
	p.Width = min(max(p.Width, narrowest), widest)
	return p
}

// IsTerminal reports whether somebody looks at what is written there.
func IsTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Flush writes what is still held back.
func (p *Page) Flush() error { return p.w.Flush() }

// Blank writes an empty line.
func (p *Page) Blank() { _, _ = p.w.WriteString("\n") }

// Heading writes a line that stands out, after an empty one.
func (p *Page) Heading(text string) {
	p.Blank()
	p.styled(text, Bold)
	p.Blank()
}

// Span is a piece of text in one style.
type Span struct {
	Text  string
	Style Style
}

// Say writes text from the left edge, wrapped.
func (p *Page) Say(text string) { p.Line(0, text) }

// Line writes text, wrapped, with every line indented.
func (p *Page) Line(indent int, text string) { p.wrap(0, indent, text) }

// Hang writes a label as it is and after it text, of which the further lines stand under its beginning.
func (p *Page) Hang(indent int, label Span, text string) {
	_, _ = p.w.WriteString(strings.Repeat(" ", indent))
	p.styled(label.Text, label.Style)
	column := indent + utf8.RuneCountInString(label.Text)
	p.wrap(column, indent+min(column-indent, longestIndex)+1, text)
}

// wrap writes words from a column on, with a space between each two. Words longer than a line are not
// cut: they are paths, which somebody may want to copy.
func (p *Page) wrap(column, hang int, text string) {
	empty := column == 0 // nothing stands on the line yet
	for word := range strings.FieldsSeq(text) {
		word = visible(word)
		size := utf8.RuneCountInString(word)
		switch {
		case empty:
			_, _ = p.w.WriteString(strings.Repeat(" ", hang))
			column = hang
		case column+1+size > p.Width:
			_, _ = p.w.WriteString("\n" + strings.Repeat(" ", hang))
			column = hang
		default:
			_ = p.w.WriteByte(' ')
			column++
		}
		empty = false
		_, _ = p.w.WriteString(word)
		column += size
	}
	p.Blank()
}

// visible leaves out what would steer a terminal: a title or the name of a file is only text.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, text)
}

// styled writes text in a style where the page has colour.
func (p *Page) styled(word string, style Style) {
	word = visible(word)
	if style == Plain || !p.Colour {
		_, _ = p.w.WriteString(word)
		return
	}
	_, _ = p.w.WriteString("\x1b[" + string(style) + "m" + word + "\x1b[0m")
}

// Column pads text to a width, so that what follows stands in a column.
func Column(text string, width int) string {
	return text + strings.Repeat(" ", max(width-utf8.RuneCountInString(text), 0))
}
