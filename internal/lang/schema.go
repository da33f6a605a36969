package lang

import "github.com/powercowork/cowork"

// Kind is what sort of value a field, a worked-out fact or an expression has.
type Kind uint8

// The kinds. The zero value is no kind at all.
const (
	_            Kind = iota
	KindAnswer        // yes, no, unknown
	KindEvent         // a dated fact: an answer by the as-of moment, and a moment
	KindMoment        // a time
	KindWord          // a word of an enum
	KindNumber        // a whole number, or one between two bounds
	KindMoney         // an exact amount in one currency
	KindRef           // the id of a person, a group or an item
	KindPresent       // text, decimals and codes: only whether it is there
	KindItem          // one row of a table
	KindWords         // a list of words
	KindRefs          // a list of ids
	KindItems         // a list of rows of a table
	KindPresents      // a list of texts or codes: only whether there are any
)

// Word is a place in Schema.Words. Nought is no word.
type Word uint16

// Ref is an id made small: equal ids of one record have equal Refs. Nought is
// no id.
type Ref int32

// TableID is a place in Schema.Tables. Table 0 is the record itself and has one
// row.
type TableID int16

// ParamID is a place in Schema.Params, FactID one in Schema.Facts.
type (
	ParamID int16
	FactID  int16
)

// Schema is all that the language knows of what it is asked about: fields,
// words, worked-out facts and policy numbers. It is built once and not changed.
type Schema struct {
	// Words are the words of all enums, each once. Words[0] is empty.
	Words []string
	// Tables[0] is the record; every list of objects is a further table.
	Tables []Table
	Facts  []Fact
	Params []Param
}

// Table is a list of objects, with all lists of that path in one table: the
// deciders of every decision are rows of one table.
type Table struct {
	// Path is the path with brackets, such as decisions[].deciders[]; empty for
	// the record.
	Path string
	// Parent is the table whose rows hold these lists.
	Parent TableID
	Fields []Field
}

// Field is one path below the rows of a table.
type Field struct {
	// Path is dotted and counts from the row: role.function.
	Path string
	Kind Kind
	// Column is the place among the Columns of that kind.
	Column int
	// Words are the words of its enum, for KindWord and KindWords.
	Words []Word
	// Table is the table of the rows, for KindItems.
	Table TableID
	// Own says that the fact belongs to the person.
	Own bool
	// OwnFacts says that below this path stand facts of an organisation's own
	// (own.NAME), whose kinds a rule declares.
	OwnFacts bool
}

// Fact is a fact worked out from others: verdict.md 1.2.
type Fact struct {
	Name string
	// Args are the kinds of what it is asked about; none for a bare name.
	Args   []Arg
	Result Kind
	// Table is the table of the result, for KindItem and KindItems.
	Table TableID
	// Words are the words of the result, for KindWord.
	Words []Word
	// Under is the path below which the fields of the result stand, for a KindItem
	// that is a part of a row: told, for told(id).purpose is people[].told.purpose.
	Under string
}

// Arg is what a worked-out fact takes in one place.
type Arg struct {
	// Tables are the tables of which a row is taken. KindRef is taken there too
	// where Kind is KindRef: then a row stands for its id.
	Tables []TableID
	Kind   Kind
	// Words are the words that are taken, for KindWord.
	Words []Word
}

// Param is one number of the policy.
type Param struct {
	Name string
}

// Row is one row of a table. The zero value is the record itself.
type Row struct {
	Table TableID
	N     int32
}

// NoRow is the row of an item that is not there: nothing of it is known.
var NoRow = Row{N: -1}

// nothing is the N of an item that is known to say nothing.
const nothing = -2

// Nothing is the row of an item of a table that is known to say nothing: its
// lists are empty, and nothing else of it is known.
func Nothing(t TableID) Row { return Row{Table: t, N: nothing} }

// Span is a list of one row: a run of rows of another table, or a run of a pool.
type Span struct {
	From, To int32
	// Known is false where the list is absent. [] is known and empty.
	Known bool
	// Open is true where nobody has said that the list holds all there was.
	Open bool
}

// State says what is known of a moment.
type State uint8

// The states of a moment.
const (
	Absent   State = iota // it is not known when, or whether
	Never                 // it did not happen, or none was set
	Happened              // it names a stretch of time, past or ahead
)

// Moment is a time ready to be compared.
type Moment struct {
	// First and Last are days counted from 1970-01-01.
	First, Last int32
	// Nano is within the second. Sec and Nano hold an instant if Exact.
	Nano  int32
	Sec   int64
	Exact bool
	State State
	// NoLater says that it is only known to be no later than Last.
	NoLater bool
}

// Event is an event of the record ready to be asked.
type Event struct {
	At       Moment
	Recorded Moment
	Done     cowork.Answer
	SaidBy   Word
	// Known is false where the event is absent.
	Known bool
	// Unheard says that something is recorded that does not count, because it
	// belongs to the person and comes from somebody else.
	Unheard bool
}

// Columns are the facts of one record, column by column. The slices of a column
// have one entry a row. They are shared and must not be changed.
type Columns struct {
	// Rows is the number of rows of each table.
	Rows []int32
	// Parents and Places give, for each row of each table, its parent's row and
	// its place in the parent's list.
	Parents, Places [][]int32

	Answers  [][]cowork.Answer
	Events   [][]Event
	Moments  [][]Moment
	Words    [][]Word
	Numbers  [][]cowork.Count
	Moneys   [][]cowork.Money
	Refs     [][]Ref
	Presents [][]bool
	// Lists holds the columns of all four kinds of lists. The spans run over
	// the rows of the list's table, WordPool or RefPool.
	Lists    [][]Span
	WordPool []Word
	RefPool  []Ref
	// RefCount is one more than the largest Ref.
	RefCount int
	// Joins are the indexes of these columns. Without them, long lists are gone
	// through.
	Joins *Joins
}

// Bounds is a number between two bounds; a known one has Low = High. High is
// NoBound where nothing is known of how many more there may be.
type Bounds struct {
	Low, High int64
	// Known is false where the number is absent: then it compares as unknown.
	Known bool
}

// NoBound is the upper bound of what has none.
const NoBound = int64(1) << 40

// World answers worked-out facts and facts of an organisation's own. The trail
// is nil while judging; while explaining, an answer notes in it the facts that
// carried it and those that are missing.
type World interface {
	Answer(f FactID, a *Args, t *Trail) cowork.Answer
	Moment(f FactID, a *Args, t *Trail) Moment
	Number(f FactID, a *Args, t *Trail) Bounds
	Word(f FactID, a *Args, t *Trail) Word
	Item(f FactID, a *Args, t *Trail) Row
	// Items gives a list of rows of the fact's table.
	Items(f FactID, a *Args, t *Trail) Span
	// Own gives the value of own.NAME of a row, as the kind that a rule
	// declared. A value of another kind is absent.
	Own(r Row, name string, k Kind) OwnValue
}

// Args are the arguments of a worked-out fact, each in the place of its kind.
// A missing row is NoRow, a missing Ref is 0.
type Args struct {
	Rows   [2]Row
	Refs   [2]Ref
	Moment Moment
	Answer cowork.Answer
	Word   Word
	// Present says whether there is a row that could hold the Answer or Word
	// asked about. Without one, nothing can be told.
	Present bool
}

// OwnValue is a fact of an organisation's own.
type OwnValue struct {
	Answer cowork.Answer
	Event  Event
	Moment Moment
	Number Bounds
	There  bool
}
