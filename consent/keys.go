package consent

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// MemoryKeys keeps keys as long as it is kept. The zero value is ready.
type MemoryKeys struct {
	mu   sync.Mutex
	keys map[Stream][]byte
}

// Key gives the key of a stream.
func (k *MemoryKeys) Key(_ context.Context, s Stream, create bool) ([]byte, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := k.keys[s]
	if key == nil && create {
		if k.keys == nil {
			k.keys = map[Stream][]byte{}
		}
		key = randomKey()
		k.keys[s] = key
	}
	return slices.Clone(key), nil
}

// Remove removes the key of a stream.
func (k *MemoryKeys) Remove(_ context.Context, s Stream) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	clear(k.keys[s])
	delete(k.keys, s)
	return nil
}

func randomKey() []byte {
	key := make([]byte, KeySize)
	_, _ = rand.Read(key)
	return key
}

// FileKeys keeps each key in a file of its own, in a directory that only its
// owner may read. Several processes on one machine may share it.
type FileKeys struct{ dir string }

const keyDirMode, keyFileMode = 0o700, 0o600

// OpenFileKeys opens the directory, and makes it if it is not there.
func OpenFileKeys(dir string) (FileKeys, error) {
	if err := os.MkdirAll(dir, keyDirMode); err != nil {
		return FileKeys{}, err
	}
	return FileKeys{dir: dir}, syncDir(filepath.Dir(dir))
}

func (k FileKeys) path(s Stream) string {
	return filepath.Join(k.dir, strings.ReplaceAll(s.String(), "/", "-")+".key")
}

// Key gives the key of a stream.
func (k FileKeys) Key(_ context.Context, s Stream, create bool) ([]byte, error) {
	key, err := os.ReadFile(k.path(s))
	switch {
	case errors.Is(err, fs.ErrNotExist) && create:
		return k.create(s)
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case len(key) != KeySize:
		return nil, ErrKeyGone
	}
	return key, nil
}

// create writes a new key under a name of its own and then links it to its
// place, so that of two that create at once both get the same key, whole.
func (k FileKeys) create(s Stream) ([]byte, error) {
	f, err := os.CreateTemp(k.dir, "new-*")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.Remove(f.Name()) }()
	_, err = f.Write(randomKey())
	err = errors.Join(err, f.Chmod(keyFileMode), f.Sync(), f.Close())
	if err != nil {
		return nil, err
	}
	if err := os.Link(f.Name(), k.path(s)); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	if err := syncDir(k.dir); err != nil {
		return nil, err
	}
	return os.ReadFile(k.path(s))
}

// Remove writes zeros over the key, then removes the file. A file system that
// keeps old blocks, and a backup, may still hold it.
func (k FileKeys) Remove(_ context.Context, s Stream) error {
	f, err := os.OpenFile(k.path(s), os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, KeySize))
	if err := errors.Join(err, f.Sync(), f.Close(), os.Remove(k.path(s))); err != nil {
		return err
	}
	return syncDir(k.dir)
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
