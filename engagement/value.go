package engagement

// RuleID is the id of a rule, such as W36, or of one's own, such as HR-1.
type RuleID string

// ListName names a list of the record that holds all there was: its path
// without brackets (people.offers.says: all lists of that name), a pointer to
// one list (/people/0/checks), or AllLists.
type ListName string

// AllLists says of every list in the record that it holds all there was.
const AllLists ListName = "all"

// Value is a value of any shape, kept as compact JSON: a person's own value
// for a fact that they dispute. It does not print itself.
type Value string
