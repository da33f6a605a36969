package consent

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// MemorySpool is a Spool that lasts as long as it is kept. The zero value is ready.
type MemorySpool struct {
	mu    sync.Mutex
	items [][]byte
}

// Add keeps an item.
func (s *MemorySpool) Add(item []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items = append(s.items, append([]byte{}, item...))
	return nil
}

// Items gives all items.
func (s *MemorySpool) Items() ([][]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([][]byte{}, s.items...), nil
}

// Clear removes all items.
func (s *MemorySpool) Clear() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items = nil
	return nil
}

// spoolReserve is the room that a spool file takes beforehand, so that a full
// disk still lets withdrawals in: some hundreds of them.
const spoolReserve = 128 << 10

const spoolFrame = 8 // length and checksum

// FileSpool is a Spool in one file that takes its room beforehand. One process
// uses it at a time.
type FileSpool struct {
	mu  sync.Mutex
	f   *os.File
	end int64
}

// OpenFileSpool opens the file, and makes it with its reserve if it is not there.
func OpenFileSpool(path string) (*FileSpool, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, keyFileMode)
	if err != nil {
		return nil, err
	}
	s := &FileSpool{f: f}
	if err := s.prepare(path); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return s, nil
}

func (s *FileSpool) prepare(path string) error {
	info, err := s.f.Stat()
	if err != nil {
		return err
	}
	if missing := spoolReserve - info.Size(); missing > 0 {
		if _, err := s.f.WriteAt(make([]byte, missing), info.Size()); err != nil {
			return err
		}
	}
	if err := errors.Join(s.f.Sync(), syncDir(filepath.Dir(path))); err != nil {
		return err
	}
	_, s.end, err = s.scan()
	return err
}

// scan reads whole items up to the first that is not. What comes after one
// that is torn was never acknowledged.
func (s *FileSpool) scan() (items [][]byte, end int64, err error) {
	b, err := io.ReadAll(io.NewSectionReader(s.f, 0, 1<<40))
	if err != nil {
		return nil, 0, err
	}
	for {
		rest := b[end:]
		if len(rest) < spoolFrame {
			return items, end, nil
		}
		n := int64(binary.BigEndian.Uint32(rest))
		if n == 0 || n > int64(len(rest)-spoolFrame) {
			return items, end, nil
		}
		item := rest[spoolFrame : spoolFrame+n]
		if crc32.ChecksumIEEE(item) != binary.BigEndian.Uint32(rest[4:]) {
			return items, end, nil
		}
		items = append(items, item)
		end += spoolFrame + n
	}
}

// Add keeps an item and syncs it. After an error the item may be there or not;
// the next item is written over it.
func (s *FileSpool) Add(item []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	frame := binary.BigEndian.AppendUint32(nil, uint32(len(item)))
	frame = binary.BigEndian.AppendUint32(frame, crc32.ChecksumIEEE(item))
	frame = append(frame, item...)
	if _, err := s.f.WriteAt(frame, s.end); err != nil {
		return err
	}
	if err := s.f.Sync(); err != nil {
		return err
	}
	s.end += int64(len(frame))
	return nil
}

// Items gives all items, oldest first.
func (s *FileSpool) Items() ([][]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	items, _, err := s.scan()
	return items, err
}

// Clear writes zeros over all items and syncs.
func (s *FileSpool) Clear() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, err := s.f.WriteAt(make([]byte, s.end), 0); err != nil {
		return err
	}
	if err := s.f.Sync(); err != nil {
		return err
	}
	s.end = 0
	return nil
}

// Close closes the file.
func (s *FileSpool) Close() error { return s.f.Close() }
