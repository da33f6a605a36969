package sheet

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

func TestSheetsAsTheyAreWritten(t *testing.T) {
	want := []Row{{2, []string{"1", "café", "2026-05-11"}}, {3, []string{"2", "", ""}}}
	for name, c := range map[string]struct{ data, how string }{
		"plain":           {"id,place,on\n1,café,2026-05-11\n2,,\n", "UTF-8, separated by commas"},
		"BOM and CRLF":    {"\ufeffid,place,on\r\n1,café,2026-05-11\r\n2,,\r\n", "UTF-8, separated by commas"},
		"semicolons":      {"id;place;on\n1;café;2026-05-11\n2\n", "UTF-8, separated by semicolons"},
		"tabs and spaces": {"id\tplace\ton\n 1\tcafé \t2026-05-11\n2\t\t\n", "UTF-8, separated by tabs"},
		"quotes":          {"\"id\",\"place\",\"on\"\n\"1\",\"café\",\"2026-05-11\"\n\"2\",,\n", "UTF-8, separated by commas"},
		"Windows-1252":    {"id,place,on\n1,caf\xe9,2026-05-11\n2,,\n", "Windows-1252, as it is not UTF-8, separated by commas"},
		"UTF-16":          {"\xff\xfei\x00d\x00,\x00p\x00l\x00a\x00c\x00e\x00,\x00o\x00n\x00\n\x001\x00,\x00c\x00a\x00f\x00\xe9\x00,\x002\x000\x002\x006\x00-\x000\x005\x00-\x001\x001\x00\n\x002\x00,\x00,\x00\n\x00", "UTF-16 by its mark, separated by commas"},
	} {
		tables, err := Read("folder/log.csv", []byte(c.data), Form{})
		require.NoError(t, err, name)
		require.Len(t, tables, 1, name)
		assert.Equal(t, []string{"id", "place", "on"}, tables[0].Head, name)
		assert.Equal(t, want, tables[0].Rows, name)
		assert.Equal(t, c.how, tables[0].Read, name)
		assert.Equal(t, "log.csv", tables[0].Name(), name)
	}
}

func TestRowsKeepTheirNumbers(t *testing.T) {
	tables, err := Read("log.csv", []byte("id,place\n\n1,here\n,\n2,there\n"), Form{})
	require.NoError(t, err)
	assert.Equal(t, []Row{{3, []string{"1", "here"}}, {5, []string{"2", "there"}}}, tables[0].Rows)
}

func TestASheetWithoutHeadings(t *testing.T) {
	tables, err := Read("a.DAT", []byte("ASA~1~2~\nASA~3~4~5\n"), Form{Head: []string{"kind", "one", "two", "three"}})
	require.NoError(t, err)
	assert.Equal(t, []Row{{1, []string{"ASA", "1", "2", ""}}, {2, []string{"ASA", "3", "4", "5"}}}, tables[0].Rows)
}

func TestWorkbook(t *testing.T) {
	book := excelize.NewFile()
	require.NoError(t, book.SetSheetRow("Sheet1", "A1", &[]string{"id", "place"}))
	require.NoError(t, book.SetSheetRow("Sheet1", "A3", &[]string{"1", "here"}))
	var b bytes.Buffer
	require.NoError(t, book.Write(&b))
	tables, err := Read("log.xlsx", b.Bytes(), Form{})
	require.NoError(t, err)
	require.Len(t, tables, 1)
	assert.Equal(t, "log.xlsx Sheet1", tables[0].Name())
	assert.Equal(t, []Row{{3, []string{"1", "here"}}}, tables[0].Rows)
}

func TestWhatIsNotATable(t *testing.T) {
	for name, c := range map[string]struct {
		data string
		form Form
	}{
		"nothing":              {"", Form{}},
		"a heading twice":      {"id,id\n1,2\n", Form{}},
		"more cells than head": {"id,place\n1,2,3\n", Form{}},
		"two separators":       {"a;b,c\n1;2,3\n", Form{}},
		"NUL":                  {"id,place\n1,\x00\n", Form{}},
		"an open quote":        {"id,place\n1,\"Jane\n", Form{}},
		"not what it is said":  {"id\ncaf\xe9\n", Form{Encoding: "utf-8"}},
		"unknown encoding":     {"id\n1\n", Form{Encoding: "ebcdic"}},
		"a broken workbook":    {"PK\x03\x04nonsense", Form{}},
	} {
		_, err := Read("log.csv", []byte(c.data), c.form)
		if assert.Error(t, err, name) {
			assert.NotContains(t, err.Error(), "Jane", "an error never quotes a cell")
			assert.Contains(t, err.Error(), "log.csv", name)
		}
	}
}
