package cowork

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"

	"github.com/google/uuid"
)

// MinPseudonymKey is the least length of the key that Pseudonym takes, in bytes.
const MinPseudonymKey = 32

// Pseudonym turns a number by which an organisation knows somebody, such as an
// employee number, into an ID that is the same each time and from which nobody
// without the key can find the number. Keep the key where the records are not;
// who holds the key can try all numbers. The namespace keeps two lists of
// numbers apart, such as "payroll" and "volunteers". It refuses a key shorter
// than MinPseudonymKey and an empty number.
func Pseudonym(key []byte, namespace, number string) (ID, error) {
	if len(key) < MinPseudonymKey {
		return ID{}, errors.New("the key of a pseudonym is at least 32 random bytes")
	}
	if number == "" {
		return ID{}, errors.New("a pseudonym needs a number to stand for")
	}
	mac := hmac.New(sha256.New, key)
	var length [8]byte
	binary.BigEndian.PutUint64(length[:], uint64(len(namespace)))
	mac.Write(length[:])
	mac.Write([]byte(namespace))
	mac.Write([]byte(number))
	u, err := uuid.FromBytes(mac.Sum(nil)[:16])
	if err != nil {
		return ID{}, err
	}
	u[6] = u[6]&0x0f | 0x80 // version 8: made by a rule of one's own
	u[8] = u[8]&0x3f | 0x80
	return IDOf(u), nil
}
