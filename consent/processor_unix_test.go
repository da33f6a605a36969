//go:build unix

package consent_test

import (
	"syscall"
	"time"
)

// processorTime is what this process has used of processors: a machine that is
// busy with other things does not change it.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
