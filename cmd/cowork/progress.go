package main

import (
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/powercowork/cowork/cmd/internal/screen"
)

// patience is how long a run takes before a progress bar is shown.
const patience = time.Second

// progress shows how far a long run has come, where somebody looks at standard error and nothing else
// is written to the same screen meanwhile. A step is of files or of bytes, as whoever calls likes.
func (s *system) progress(doing string, quiet bool) (step func(done, of int), end func()) {
	if quiet || !screen.IsTerminal(s.err) || screen.IsTerminal(s.out) {
		return noStep, func() {}
	}
	var bar *progressbar.ProgressBar
	began := s.now()
	step = func(done, of int) {
		if bar == nil && s.now().Sub(began) > patience && done < of {
			bar = progressbar.NewOptions(
				of, progressbar.OptionSetWriter(s.err), progressbar.OptionSetDescription(doing),
				progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond),
			)
		}
		if bar != nil {
			_ = bar.Set(done)
		}
	}
	return step, func() {
		if bar != nil {
			_ = bar.Finish()
		}
	}
}

// noStep shows nothing.
func noStep(int, int) {}
