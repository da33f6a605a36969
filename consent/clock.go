package consent

import "time"

// SystemClock is the usual clock of a Register: the time of the machine.
func SystemClock() time.Time { return time.Now() }
