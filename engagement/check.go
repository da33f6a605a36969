package engagement

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/wire"
)

// problems gives what was found while reading.
func problems(r *wire.Reader, _ *Record) cowork.ProblemList {
	return onlyVersion(r.Problems())
}

// onlyVersion leaves out what may be right under a version not known here.
func onlyVersion(list cowork.ProblemList) cowork.ProblemList {
	for i, p := range list {
		if p.Code == cowork.CodeVersion {
			return list[i : i+1]
		}
	}
	return list
}
