package consenttest_test

import (
	"testing"

	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/consent/consenttest"
)

// Properties 3, 17, 18, 19, 23, 24, 25, 28, 31, 34, 39: the suite holds on the memory store.
func TestMemoryKeepsThePromises(t *testing.T) {
	consenttest.Run(t, func(testing.TB) consenttest.Subject { return consenttest.Subject{Store: consent.NewMemory()} })
}

func Example() {
	_ = func(t *testing.T) {
		consenttest.Run(t, func(testing.TB) consenttest.Subject {
			return consenttest.Subject{Store: consent.NewMemory()}
		})
	}
}
