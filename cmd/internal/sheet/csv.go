package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// separators are those that spreadsheets and exports use, most usual first.
var separators = []rune{',', ';', '\t', '|', '~'}

func readCSV(file string, data []byte, form Form) (Table, error) {
	text, how, err := decode(data, form.Encoding)
	if err != nil {
		return Table{}, err
	}
	separator, err := separatorOf(text, form.Separator)
	if err != nil {
		return Table{}, err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator, -1, false
	rows, err := r.ReadAll()
	if err != nil {
		return Table{}, unquoted(err)
	}
	t, err := newTable(file, "", withBlankRows(text, rows), form.Head)
	t.Read = fmt.Sprintf("%s, separated by %s", how, separatorName(separator))
	return t, err
}

// unquoted says what encoding/csv says, without the text that it quotes.
func unquoted(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return fmt.Errorf("line %d, column %d: a quotation mark is not where one can be", p.Line, p.Column)
	}
	return err
}

// withBlankRows keeps the numbers of rows as a spreadsheet shows them: the
// reader leaves out blank lines, so a file that has any is read line by line.
func withBlankRows(text string, rows [][]string) [][]string {
	lines := strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
	if len(lines) == len(rows) {
		return rows
	}
	if strings.Contains(text, `"`) {
		return rows // a cell may hold a line break: rows are counted as they come
	}
	var all [][]string
	next := 0
	for _, l := range lines {
		if l == "" || next == len(rows) {
			all = append(all, nil)
			continue
		}
		all = append(all, rows[next])
		next++
	}
	return all
}

// decode gives the text in UTF-8 and says how it was read.
func decode(data []byte, stated string) (text, how string, err error) {
	switch strings.ToLower(stated) {
	case "":
		return decodeUnstated(data)
	case "utf-8":
		if !utf8.Valid(data) {
			return "", "", errors.New("it is not UTF-8, which the map says it is")
		}
		return string(bytes.TrimPrefix(data, []byte("\ufeff"))), "UTF-8", nil
	case "utf-16":
		return transform(data, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16")
	case "windows-1252":
		return transform(data, charmap.Windows1252, "Windows-1252")
	default:
		return "", "", errors.New("an encoding is utf-8, utf-16 or windows-1252")
	}
}

func decodeUnstated(data []byte) (text, how string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return transform(data, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16 by its mark")
	case bytes.IndexByte(data, 0) >= 0:
		return "", "", errors.New("it holds NUL bytes and has no mark of UTF-16: say in the map which encoding it has")
	case utf8.Valid(data):
		return string(bytes.TrimPrefix(data, []byte("\ufeff"))), "UTF-8", nil
	default:
		return transform(data, charmap.Windows1252, "Windows-1252, as it is not UTF-8")
	}
}

func transform(data []byte, e encoding.Encoding, how string) (string, string, error) {
	text, err := e.NewDecoder().Bytes(data)
	return string(bytes.TrimPrefix(text, []byte("\ufeff"))), how, err
}

// separatorOf is the separator that divides the first line into most cells. Two
// that do so equally are not guessed between.
func separatorOf(text, stated string) (rune, error) {
	if stated != "" {
		r, size := utf8.DecodeRuneInString(stated)
		if size != len(stated) {
			return 0, errors.New("a separator is one character")
		}
		return r, nil
	}
	first, _, _ := strings.Cut(text, "\n")
	best, most, ties := ',', 0, 0
	for _, s := range separators {
		switch n := strings.Count(first, string(s)); {
		case n > most:
			best, most, ties = s, n, 0
		case n == most && n > 0:
			ties++
		}
	}
	if ties > 0 {
		return 0, errors.New("two separators would divide the first line alike: say in the map which it is")
	}
	return best, nil
}

func separatorName(r rune) string {
	if name, ok := map[rune]string{',': "commas", ';': "semicolons", '\t': "tabs", '|': "bars", '~': "tildes"}[r]; ok {
		return name
	}
	return "a character of its own"
}
