package schemagen

const (
	yearForm  = `([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})`
	monthForm = `(0[1-9]|1[0-2])`
	dayForm   = `(0[1-9]|[12][0-9]|3[01])`
	hourForm  = `([01][0-9]|2[0-3])`
	clockForm = hourForm + `:[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-]` + hourForm + `:[0-5][0-9])`
	pointForm = yearForm + `(-` + monthForm + `(-` + dayForm + `(T` + clockForm + `)?)?)?`
	uuidForm  = `[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}`

	decimalForm = `(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?`
	ruleForm    = `[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*`
	nameForm    = `[a-z][a-z0-9_]{0,39}`
	noControl   = `^[^\x00-\x08\x0b\x0c\x0e-\x1f]*$`
)

// shapes are the values that are no objects of their own, and events and money.
func shapes() object {
	whole := object{{"type", "integer"}, {"minimum", 0}, {"maximum", 2147483647}}
	refer := func(name string) object { return object{{"$ref", ref(name)}} }
	described := func(description string, o object) object { return append(object{{"description", description}}, o...) }
	return object{
		{"Answer", described("What is known of a yes-or-no question. Left out, it is unknown.", object{{"enum", []string{"yes", "no", "unknown"}}})},
		{"When", described("A year, a month, a day, an instant with seconds and offset; a stretch of two of them, "+
			"open at one end if need be; or never: it is known that none was set.", object{{"anyOf", []object{
			{{"const", "never"}}, pattern(pointForm), pattern(pointForm + "/" + pointForm), pattern(`\.\./` + pointForm), pattern(pointForm + `/\.\.`),
		}}})},
		{"Event", event(refer)},
		{"Count", described("A whole number of things, minutes or days.", whole)},
		{"Decimal", described("An exact decimal in text, of at most 18 digits.", append(pattern("-?"+decimalForm), member{"maxLength", 20}))},
		{"Money", money()},
		{"ID", described("A UUID; or inside one record a handle: what it is and a number, such as expert-1.",
			object{{"anyOf", []object{pattern(uuidForm), pattern(handleForm())}}})},
		{"Code", described("A short label of an organisation's own; never a person's.", pattern(codeForm))},
		{"Text", described("Words for people. No rule reads them.", object{{"type", "string"}, {"minLength", 1}, {"pattern", noControl}})},
		{"SchemaVersion", object{{"const", "power-record/1"}}},
		{"Pointer", described("A JSON pointer (RFC 6901) into this record.", pattern(`(/([^/~]|~[01])*)+`))},
		{"RuleID", described("The id of a rule, such as W36 or HR-1.", append(pattern(ruleForm), member{"maxLength", 40}))},
		{"ListName", described("The path of a list without brackets (all lists of that name), a pointer to one list, or all.",
			object{{"type", "string"}, {"minLength", 1}})},
		{"AnyValue", object{{"description", "The person's own value, as the field pointed at would hold it."}, {"not", object{{"type", "null"}}}}},
		{"OwnFacts", ownFacts(refer)},
	}
}

func event(refer func(string) object) object {
	return object{
		{"description", "A fact with a day: that something happened, is planned, or is known not to have happened. It says at or done."},
		{"type", "object"},
		{"properties", object{
			{"at", append(object{{"description", "When it happened; a day still ahead means that it is planned."}}, refer("When")...)},
			{"done", append(object{{"description", "No: known not to have happened, as of recorded_at. Yes without at: it happened, the day is not known."}}, refer("Answer")...)},
			{"said_by", append(object{{"description", "Who says so."}}, refer("SaidBy")...)},
			{"recorded_at", append(object{{"description", "When it was written down."}}, refer("When")...)},
			{"note", append(object{{"description", "Words for people; no story belongs here."}}, refer("Text")...)},
		}},
		{"additionalProperties", false},
		{"anyOf", []object{
			{{"required", []string{"at"}}},
			{{"required", []string{"done"}}, {"properties", object{{"done", object{{"enum", []string{"yes", "no"}}}}}}},
		}},
	}
}

func money() object {
	return object{
		{"description", "An exact amount in one currency, not negative."},
		{"type", "object"},
		{"properties", object{
			{"amount", append(pattern(decimalForm), member{"maxLength", 19})},
			{"currency", pattern("[A-Z]{3}")},
		}},
		{"additionalProperties", false},
		{"required", []string{"amount", "currency"}},
	}
}

func ownFacts(refer func(string) object) object {
	return object{
		{"description", "Facts of an organisation's own, each an answer, an event, a time, a count or a code."},
		{"type", "object"},
		{"propertyNames", pattern(nameForm)},
		{"additionalProperties", object{{"anyOf", []object{refer("Answer"), refer("When"), refer("Code"), refer("Count"), refer("Event")}}}},
	}
}
