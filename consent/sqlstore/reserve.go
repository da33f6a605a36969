package sqlstore

import (
	"errors"
	"io/fs"
	"os"
)

// Reserve is room that is kept free for withdrawals.
type Reserve interface {
	// Take takes the room, if it is not taken yet.
	Take() error
	// Release gives it to whoever writes next.
	Release() error
}

// FileReserve is a file that takes up room until it is needed. Put it on the
// disk of the database.
type FileReserve struct {
	Path string
	// Size is in bytes; 1 MiB if left out. A withdrawal takes some kilobytes.
	Size int64
}

const (
	reserveSize = 1 << 20
	reserveMode = 0o600
)

// Take writes the file with zeros, so that the room is really taken.
func (r FileReserve) Take() error {
	size := r.Size
	if size == 0 {
		size = reserveSize
	}
	if info, err := os.Stat(r.Path); err == nil && info.Size() == size {
		return nil
	}
	f, err := os.OpenFile(r.Path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, reserveMode)
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, size))
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, r.Release())
	}
	return nil
}

// Release removes the file.
func (r FileReserve) Release() error {
	if err := os.Remove(r.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
