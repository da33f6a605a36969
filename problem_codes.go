package cowork

// The kinds of mistakes that a document is refused for.
const (
	// CodeEmpty: there is nothing to read.
	CodeEmpty ProblemCode = "empty"
	// CodeSyntax: the text is not JSON from here on; nothing after it was read.
	CodeSyntax ProblemCode = "syntax"
	// CodeMark: the text begins with a byte order mark.
	CodeMark ProblemCode = "byte_order_mark"
	// CodeEncoding: bytes that are not UTF-8, or half of a surrogate pair.
	CodeEncoding ProblemCode = "encoding"
	// CodeControl: a control character within a text.
	CodeControl ProblemCode = "control_character"
	// CodeDeep: objects and lists within one another too deep.
	CodeDeep ProblemCode = "too_deep"
	// CodeLong: a document or a line that is longer than is read.
	CodeLong ProblemCode = "too_long"
	// CodeTrailing: something follows the document.
	CodeTrailing ProblemCode = "trailing_data"
	// CodeMany: there are more mistakes than are listed.
	CodeMany ProblemCode = "more_mistakes"

	// CodeVersion: the document says it is of a version that is not known here.
	CodeVersion ProblemCode = "unknown_version"
	// CodeField: no field of that name belongs here.
	CodeField ProblemCode = "unknown_field"
	// CodeTwice: the field stands here a second time.
	CodeTwice ProblemCode = "duplicate_field"
	// CodeNull: a null; what is not known is left out.
	CodeNull ProblemCode = "null"
	// CodeType: a value of another type.
	CodeType ProblemCode = "wrong_type"
	// CodeWord: a word that is not in the list.
	CodeWord ProblemCode = "unknown_word"
	// CodeForm: a time, number, amount, id, code, pointer, name or rule that is
	// not written as it must be, or a day that the calendar does not have.
	CodeForm ProblemCode = "wrong_form"

	// CodeMissing: something must be said here.
	CodeMissing ProblemCode = "missing"
	// CodeReference: an id that no item of the document has.
	CodeReference ProblemCode = "unknown_reference"
	// CodeSameID: an id that an earlier item has.
	CodeSameID ProblemCode = "duplicate_id"
	// CodeOrder: something ends before it begins, or a line of the ledger was
	// written down before the line above it.
	CodeOrder ProblemCode = "wrong_order"
	// CodeList: a name in complete that no list has.
	CodeList ProblemCode = "unknown_list"
	// CodeDispute: a dispute about what cannot be disputed so.
	CodeDispute ProblemCode = "wrong_dispute"
)
