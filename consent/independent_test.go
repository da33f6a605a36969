package consent_test

import (
	"crypto/sha256"
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/consent"
)

// verifyApart checks a chain of one person from the description of the encoding
// alone. It shares no code with the package: only bytes and hashes go in.
func verifyApart(person [16]byte, bodies, hashes [][]byte) bool {
	previous := make([]byte, sha256.Size)
	last := int64(-1 << 63)
	for i, body := range bodies {
		d := sha256.New()
		d.Write([]byte("power.cowork/consent/chain/1\x00"))
		d.Write(previous)
		d.Write(body)
		if string(d.Sum(nil)) != string(hashes[i]) {
			return false
		}
		previous = hashes[i]
		if len(body) < 19 || body[0] != 1 || body[1] != 1 || body[2] != 1 || string(body[3:19]) != string(person[:]) {
			return false
		}
		seq, n := binary.Uvarint(body[19:])
		if n <= 0 || seq != uint64(i+1) || len(body) < 19+n+8 {
			return false
		}
		at := int64(binary.BigEndian.Uint64(body[19+n:]))
		if at <= last {
			return false
		}
		last = at
	}
	return true
}

// Property 45: a second, independent implementation verifies a chain.
func TestProperty45_AnotherVerifier(t *testing.T) {
	_, p, events := somePerson(t)
	id, ok := p.UUID()
	require.True(t, ok)
	split := func(events []consent.Stored) (bodies, hashes [][]byte) {
		for _, e := range events {
			bodies, hashes = append(bodies, e.Body), append(hashes, e.Hash[:])
		}
		return bodies, hashes
	}
	bodies, hashes := split(events)
	assert.True(t, verifyApart(id, bodies, hashes))
	assert.False(t, verifyApart(id, bodies[1:], hashes[1:]))
	bodies[3] = append([]byte{}, bodies[3]...)
	bodies[3][40]++
	assert.False(t, verifyApart(id, bodies, hashes))
}
