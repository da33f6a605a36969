package engagement

import _ "embed"

//go:embed record.schema.json
var jsonSchema string

// JSONSchema gives the JSON Schema of a record, in draft 2020-12. It says all
// that can be said of one value by itself; what ties values together (ids, the
// order of days, what may be disputed) only Decode checks.
func JSONSchema() []byte { return []byte(jsonSchema) }
