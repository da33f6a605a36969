package facts

import (
	"sync"

	"github.com/powercowork/cowork/internal/lang"
)

// Schema gives what the rule language knows of a record: its fields and words,
// the facts worked out from them and the numbers of the policy. It is made once
// and not to be changed.
func Schema() *lang.Schema { return madeSchema() }

var madeSchema = sync.OnceValue(func() *lang.Schema {
	enums := enumWords()
	return &lang.Schema{
		Words:  wordTexts(),
		Tables: tables(enums),
		Facts:  factList(enums),
		Params: schemaParams(),
	}
})
