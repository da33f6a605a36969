package sheet

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// readWorkbook reads every sheet of a workbook that holds anything. Cells are
// taken as they are shown.
func readWorkbook(file string, data []byte, form Form) ([]Table, error) {
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: it is not a workbook that can be read", file)
	}
	defer book.Close()
	var tables []Table
	for _, name := range book.GetSheetList() {
		rows, err := book.GetRows(name)
		if err != nil {
			return nil, fmt.Errorf("%s %s: it cannot be read", file, name)
		}
		if len(rows) == 0 {
			continue
		}
		t, err := newTable(file, name, rows, form.Head)
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w", file, name, err)
		}
		t.Read = "a workbook"
		tables = append(tables, t)
	}
	return tables, nil
}
