package consent_test

import (
	"runtime"
	"syscall"
	"time"
)

const rusageThread = 1

// processorTime is what the thread of the caller has used of a processor: neither
// a busy machine nor the garbage collector changes it. The caller stays on its thread.
func processorTime() time.Duration {
	runtime.LockOSThread()
	var u syscall.Rusage
	_ = syscall.Getrusage(rusageThread, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
