package rulestest

import "strings"

// section is one part of an archive in the txtar format: a heading "-- NAME --"
// and the lines below it.
type section struct {
	name string
	// line is that of the heading, counted from 1.
	line  int
	lines []string
}

// splitArchive gives the words before the first heading and the sections.
func splitArchive(text string) (words string, sections []section) {
	var comment []string
	text = strings.TrimSuffix(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for n, line := range strings.Split(text, "\n") {
		name, isHeading := strings.CutPrefix(line, "-- ")
		name, closed := strings.CutSuffix(name, " --")
		switch last := len(sections) - 1; {
		case isHeading && closed:
			sections = append(sections, section{name: strings.TrimSpace(name), line: n + 1})
		case last < 0:
			comment = append(comment, line)
		default:
			sections[last].lines = append(sections[last].lines, line)
		}
	}
	return strings.TrimSpace(strings.Join(comment, "\n")), sections
}
