//go:build !linux

package consent_test

import (
	"time"

	"github.com/powercowork/cowork/consent"
)

// processorTime stands in with the time of the clock where nothing better is known.
func processorTime() time.Duration { return time.Duration(consent.SystemClock().UnixNano()) }
