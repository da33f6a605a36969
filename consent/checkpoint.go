package consent

import (
	"bytes"
	"cmp"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Checkpoint says where every stream of a ledger stood at one moment. Keep it,
// signed, where those who keep the ledger cannot write: it shows later whether an
// end was cut off or a person removed, which a chain alone cannot show.
type Checkpoint struct {
	// Origin names the ledger, such as consent.example.org/ledger.
	Origin string `json:"origin"`
	// Heads are the heads of all streams, in the order of their names.
	Heads []CheckpointHead `json:"heads"`
}

// CheckpointHead is the head of a stream, which goes by a hash of its name, so
// that no person's id leaves the ledger.
type CheckpointHead struct {
	Stream Hash   `json:"stream"`
	Seq    uint64 `json:"seq"`
	Hash   Hash   `json:"hash"`
}

// ErrCheckpoint says that the ledger does not hold what the checkpoint saw, or
// that the checkpoint is not what was signed.
var ErrCheckpoint = errors.New("consent: the ledger and the checkpoint do not agree")

func streamHash(s Stream) Hash {
	return sha256.Sum256([]byte("power.cowork/consent/stream/1\x00" + s.String()))
}

// TakeCheckpoint reads the heads of a store.
func TakeCheckpoint(ctx context.Context, origin string, s Store) (Checkpoint, error) {
	c := Checkpoint{Origin: origin}
	for e, err := range s.Heads(ctx) {
		if err != nil {
			return c, err
		}
		c.Heads = append(c.Heads, CheckpointHead{Stream: streamHash(e.Stream), Seq: e.Seq, Hash: e.Hash})
	}
	slices.SortFunc(c.Heads, func(a, b CheckpointHead) int { return bytes.Compare(a.Stream[:], b.Stream[:]) })
	return c, nil
}

// Root is the root of the Merkle tree over the heads, as RFC 6962 makes it.
func (c Checkpoint) Root() Hash {
	leaves := make([]Hash, len(c.Heads))
	for i, h := range c.Heads {
		leaf := append([]byte{0}, h.Stream[:]...)
		leaf = binary.BigEndian.AppendUint64(leaf, h.Seq)
		leaves[i] = sha256.Sum256(append(leaf, h.Hash[:]...))
	}
	return treeRoot(leaves)
}

func treeRoot(leaves []Hash) Hash {
	switch len(leaves) {
	case 0:
		return sha256.Sum256(nil)
	case 1:
		return leaves[0]
	}
	split := 1
	for split*2 < len(leaves) {
		split *= 2
	}
	left, right := treeRoot(leaves[:split]), treeRoot(leaves[split:])
	return sha256.Sum256(append(append([]byte{1}, left[:]...), right[:]...))
}

// text is the body of a checkpoint note: origin, number of streams, root.
func (c Checkpoint) text() string {
	root := c.Root()
	return c.Origin + "\n" + strconv.Itoa(len(c.Heads)) + "\n" + base64.StdEncoding.EncodeToString(root[:]) + "\n"
}

const noteAlgorithm = 1 // Ed25519

func noteKey(name string, key ed25519.PublicKey) []byte {
	sum := sha256.Sum256(append([]byte(name+"\n"), append([]byte{noteAlgorithm}, key...)...))
	return sum[:4]
}

// Sign gives the checkpoint as a signed note that other tools know too
// (C2SP tlog-checkpoint and signed-note).
func (c Checkpoint) Sign(name string, key ed25519.PrivateKey) string {
	public, _ := key.Public().(ed25519.PublicKey)
	signature := append(noteKey(name, public), ed25519.Sign(key, []byte(c.text()))...)
	return c.text() + "\n\u2014 " + name + " " + base64.StdEncoding.EncodeToString(signature) + "\n"
}

// VerifyNote checks that the note was signed for this checkpoint by that key.
func (c Checkpoint) VerifyNote(note, name string, key ed25519.PublicKey) error {
	body, lines, ok := strings.Cut(note, "\n\n")
	if !ok || body+"\n" != c.text() {
		return ErrCheckpoint
	}
	for line := range strings.Lines(lines) {
		encoded, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "\u2014 "+name+" ")
		signature, err := base64.StdEncoding.DecodeString(encoded)
		if ok && err == nil && len(signature) == 4+ed25519.SignatureSize &&
			bytes.Equal(signature[:4], noteKey(name, key)) && ed25519.Verify(key, []byte(c.text()), signature[4:]) {
			return nil
		}
	}
	return ErrCheckpoint
}

// Audit is what VerifyStore found.
type Audit struct {
	// Streams and Events count what was read and holds.
	Streams, Events int
	// Removed counts streams of the checkpoint that are gone, Cut those that are
	// shorter now, Changed those that hold something else.
	Removed, Cut, Changed int
}

// VerifyStore checks every stream of a store and, against a checkpoint taken
// before, that nothing was cut off, removed or written anew since. It reads
// everything. An empty Checkpoint checks the chains alone. The error is
// ErrTampered, ErrCheckpoint, or one of the store.
func VerifyStore(ctx context.Context, s Store, c Checkpoint) (a Audit, err error) {
	saw := make(map[Hash]CheckpointHead, len(c.Heads))
	for _, h := range c.Heads {
		saw[h.Stream] = h
	}
	streams, err := streamsOf(ctx, s)
	if err != nil {
		return a, err
	}
	for _, stream := range streams {
		events, err := s.Read(ctx, stream, 0)
		if err != nil {
			return a, err
		}
		name := streamHash(stream)
		if _, err := Verify(stream, events); err != nil {
			return a, fmt.Errorf("%w: stream %s", err, name)
		}
		a.Streams, a.Events = a.Streams+1, a.Events+len(events)
		if h, ok := saw[name]; ok {
			delete(saw, name)
			a.compare(events, h)
		}
	}
	a.Removed = len(saw)
	if a.Removed+a.Cut+a.Changed > 0 {
		return a, ErrCheckpoint
	}
	return a, nil
}

func (a *Audit) compare(events []Stored, h CheckpointHead) {
	switch {
	case uint64(len(events)) < h.Seq:
		a.Cut++
	case events[h.Seq-1].Hash != h.Hash:
		a.Changed++
	}
}

// streamsOf gives the names of all streams, in order.
func streamsOf(ctx context.Context, s Store) (streams []Stream, err error) {
	for e, err := range s.Heads(ctx) {
		if err != nil {
			return nil, err
		}
		streams = append(streams, e.Stream)
	}
	slices.SortFunc(streams, func(a, b Stream) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), a.Person.Compare(b.Person))
	})
	return streams, nil
}
