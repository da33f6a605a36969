package dbtest

import (
	"io"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"sync"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/vfs"
)

// disk is a file system in memory that can fail, fill up and lose power. It is a
// file system of SQLite by the driver of ncruces.
type disk struct {
	mu    sync.Mutex
	files map[string]*inode
	// gone are files that were removed, until their directory is synced.
	gone map[string]*inode
	shm  string // a real directory for the shared memory of the log
	ops  int    // reads do not count
	// failAt is the operation that fails; with off, all from then on.
	failAt int
	off    bool
	// syncs counts what was synced; room is what may still be written, below 0 for any.
	syncs int
	room  int64
}

// inode is a file: what a reader sees, what survives a power cut, and the
// changes between the two, oldest first.
type inode struct {
	seen, safe []byte
	made       bool // its name survives a power cut
	changes    []change
	locks      fileLocks
}

// change is a write, or with data nil a truncation.
type change struct {
	at   int64
	data []byte
}

func newDisk(shm string) *disk {
	return &disk{files: map[string]*inode{}, gone: map[string]*inode{}, shm: shm, failAt: -1, room: -1}
}

const sector = 512

// survive says what becomes of changes that were not synced.
type survive uint8

const (
	dropped survive = iota // none reached the disk
	kept                   // all did
	torn                   // some did, some by half, in any order
)

// cut gives the disk after a power cut.
func (d *disk) cut(s survive, seed uint64, shm string) *disk {
	d.mu.Lock()
	defer d.mu.Unlock()
	r := rand.New(rand.NewPCG(seed, 1))
	after := newDisk(shm)
	both := maps.Clone(d.files)
	for name, f := range d.gone {
		if both[name] == nil && (s == dropped || s == torn && r.IntN(2) == 0) {
			both[name] = f // its removal was lost
		}
	}
	for _, name := range slices.Sorted(maps.Keys(both)) {
		f := both[name]
		if !f.made && (s == dropped || s == torn && r.IntN(2) == 0) {
			continue // its making was lost
		}
		image := slices.Clone(f.safe)
		for _, c := range f.changes {
			image = c.survive(image, s, r)
		}
		after.files[name] = &inode{seen: slices.Clone(image), safe: image, made: true}
	}
	return after
}

func (c change) survive(image []byte, s survive, r *rand.Rand) []byte {
	switch {
	case s == kept:
		return c.apply(image)
	case s == dropped:
		return image
	}
	switch n := len(c.data); r.IntN(3) {
	case 0:
		return image
	case 1:
		if n > sector {
			c.data = c.data[:r.IntN(n/sector+1)*sector]
		}
		if len(c.data) == 0 && n > 0 {
			return image
		}
	}
	return c.apply(image)
}

func (c change) apply(image []byte) []byte {
	if c.data == nil {
		if c.at <= int64(len(image)) {
			return image[:c.at]
		}
		return append(image, make([]byte, c.at-int64(len(image)))...)
	}
	if end := c.at + int64(len(c.data)); end > int64(len(image)) {
		image = append(image, make([]byte, end-int64(len(image)))...)
	}
	copy(image[c.at:], c.data)
	return image
}

// op counts an operation that changes something, and says whether it fails.
func (d *disk) op() bool {
	d.ops++
	return d.failAt >= 0 && (d.ops == d.failAt || d.off && d.ops > d.failAt)
}

func (d *disk) Open(name string, flags vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	f := d.files[name]
	if f == nil {
		if flags&vfs.OPEN_CREATE == 0 {
			return nil, flags, sqlite3.CANTOPEN
		}
		if d.op() {
			return nil, flags, sqlite3.IOERR
		}
		f = &inode{}
		d.files[name] = f
	}
	return &file{d: d, f: f, shm: vfs.NewSharedMemory(filepath.Join(d.shm, filepath.Base(name)+"-shm"), flags)}, flags, nil
}

func (d *disk) Delete(name string, syncDir bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	f := d.files[name]
	if f == nil {
		return sqlite3.IOERR_DELETE_NOENT
	}
	if d.op() {
		return sqlite3.IOERR_DELETE
	}
	delete(d.files, name)
	if f.made && !syncDir {
		d.gone[name] = f
	}
	return nil
}

func (d *disk) Access(name string, _ vfs.AccessFlag) (bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.files[name] != nil, nil
}

func (d *disk) FullPathname(name string) (string, error) { return name, nil }

// file is an open file.
type file struct {
	d    *disk
	f    *inode
	lock vfs.LockLevel
	shm  vfs.SharedMemory
}

func (f *file) Close() error { return f.Unlock(vfs.LOCK_NONE) }

func (f *file) ReadAt(b []byte, off int64) (int, error) {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	if off >= int64(len(f.f.seen)) {
		return 0, io.EOF
	}
	n := copy(b, f.f.seen[off:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

func (f *file) WriteAt(b []byte, off int64) (int, error) {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	if f.d.op() {
		return 0, sqlite3.IOERR_WRITE
	}
	if grows := off + int64(len(b)) - int64(len(f.f.seen)); f.d.room >= 0 && grows > 0 {
		if grows > f.d.room {
			return 0, sqlite3.FULL
		}
		f.d.room -= grows
	}
	f.change(change{off, slices.Clone(b)})
	return len(b), nil
}

func (f *file) change(c change) {
	f.f.seen = c.apply(f.f.seen)
	f.f.changes = append(f.f.changes, c)
}

func (f *file) Truncate(size int64) error {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	if f.d.op() {
		return sqlite3.IOERR_TRUNCATE
	}
	if f.d.room >= 0 {
		f.d.room += int64(len(f.f.seen)) - size
	}
	f.change(change{at: size})
	return nil
}

// Sync makes what was written safe. Where it fails, what was not safe is lost
// without a word to later syncs, as on Linux.
func (f *file) Sync(vfs.SyncFlag) error {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	if f.d.op() {
		f.f.changes = nil
		return sqlite3.IOERR_FSYNC
	}
	f.d.syncs++
	f.f.safe, f.f.changes, f.f.made = slices.Clone(f.f.seen), nil, true
	return nil
}

func (f *file) Size() (int64, error) {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	return int64(len(f.f.seen)), nil
}

func (f *file) SectorSize() int                                 { return sector }
func (f *file) DeviceCharacteristics() vfs.DeviceCharacteristic { return 0 }
func (f *file) SharedMemory() vfs.SharedMemory                  { return f.shm }
func (f *file) LockState() vfs.LockLevel                        { return f.lock }

// fileLocks are the locks of a file: many may share it, one may hold it alone.
type fileLocks struct {
	shared            int
	reserved, pending *file
}

func (f *file) Lock(to vfs.LockLevel) error {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	l := &f.f.locks
	if f.lock >= to {
		return nil
	}
	switch to {
	case vfs.LOCK_SHARED:
		if l.pending != nil {
			return sqlite3.BUSY
		}
		l.shared++
	case vfs.LOCK_RESERVED:
		if l.reserved != nil {
			return sqlite3.BUSY
		}
		l.reserved = f
	default:
		if l.pending != nil && l.pending != f || l.reserved != nil && l.reserved != f {
			return sqlite3.BUSY
		}
		l.reserved, l.pending = f, f
		if l.shared > 1 {
			f.lock = vfs.LOCK_PENDING
			return sqlite3.BUSY
		}
	}
	f.lock = to
	return nil
}

func (f *file) Unlock(to vfs.LockLevel) error {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	l := &f.f.locks
	if f.lock <= to {
		return nil
	}
	if l.reserved == f {
		l.reserved = nil
	}
	if l.pending == f {
		l.pending = nil
	}
	if to == vfs.LOCK_NONE && f.lock >= vfs.LOCK_SHARED {
		l.shared--
	}
	f.lock = to
	return nil
}

func (f *file) CheckReservedLock() (bool, error) {
	f.d.mu.Lock()
	defer f.d.mu.Unlock()
	return f.f.locks.reserved != nil, nil
}

// Release gives room on the disk, as a reserve does; Take takes it.
type roomReserve struct {
	d    *disk
	size int64
	held bool
}

func (r *roomReserve) Take() error {
	r.d.mu.Lock()
	defer r.d.mu.Unlock()
	if !r.held && r.d.room >= r.size {
		r.d.room -= r.size
		r.held = true
	}
	return nil
}

func (r *roomReserve) Release() error {
	r.d.mu.Lock()
	defer r.d.mu.Unlock()
	if r.held {
		r.d.room += r.size
		r.held = false
	}
	return nil
}
