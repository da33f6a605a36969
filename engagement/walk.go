package engagement

import (
	"strconv"
	"strings"

	"github.com/powercowork/cowork"
)

// walker goes over the values of a record, in the order of the dictionary. The
// code that shows it each value is generated from the types.
type walker struct {
	// visit is shown each field and a pointer to its value. Objects and lists of
	// objects come before what is in them, as an object of type container.
	visit func(f *Field, value any)
	// want is the path to one value; nil takes all.
	want []string
	// types walks the dictionary: one item of each list, there or not.
	types bool
	done  bool
	steps []step
}

// step is a field on the way down, and the item of its list; -1 where the
// field is no list.
type step struct {
	field *Field
	index int
}

// container stands for an object or a list of objects.
type container struct {
	items int
	json  Value // once it has been looked up
}

func (w *walker) value(f *Field, value any) {
	if !w.done && w.takes(f) {
		w.visit(f, value)
	}
}

// takes reports whether the field is on the way to what is wanted.
func (w *walker) takes(f *Field) bool {
	return w.want == nil || w.depth() < len(w.want) && w.want[w.depth()] == f.Name
}

// depth is the number of tokens of the pointer to where the walker is.
func (w *walker) depth() int {
	n := len(w.steps)
	for _, s := range w.steps {
		if s.index >= 0 {
			n++
		}
	}
	return n
}

func (w *walker) enter(f *Field) bool {
	if w.done || !w.takes(f) {
		return false
	}
	w.visit(f, container{})
	w.steps = append(w.steps, step{f, -1})
	return !w.done
}

func (w *walker) leave() { w.steps = w.steps[:len(w.steps)-1] }

func walkList[T any](w *walker, f *Field, list *[]T, walk func(*walker, *T)) {
	if w.done || !w.takes(f) {
		return
	}
	w.visit(f, container{items: len(*list)})
	items := *list
	if w.types {
		items = make([]T, 1)
	}
	first, end := w.wanted(len(items))
	w.steps = append(w.steps, step{f, first})
	for i := first; i < end && !w.done; i++ {
		w.steps[len(w.steps)-1].index = i
		walk(w, &items[i])
	}
	w.leave()
}

// wanted gives the items of a list of n to go into: all, one, or none.
func (w *walker) wanted(n int) (first, end int) {
	if w.want == nil {
		return 0, n
	}
	d := w.depth() + 1
	if d >= len(w.want) {
		return 0, 0
	}
	i, err := strconv.Atoi(w.want[d])
	if err != nil || i < 0 || i >= n || strconv.Itoa(i) != w.want[d] {
		return 0, 0
	}
	return i, i + 1
}

// pointerTo is the pointer to the value of the field, where the walker is.
func (w *walker) pointerTo(f *Field) cowork.Pointer { return w.pointer().Key(f.Name) }

// pointer is the pointer to the object that the walker is in.
func (w *walker) pointer() cowork.Pointer {
	var b []byte
	for _, s := range w.steps {
		b = append(append(b, '/'), s.field.Name...)
		if s.index >= 0 {
			b = strconv.AppendInt(append(b, '/'), int64(s.index), 10)
		}
	}
	return cowork.Pointer(b)
}

// pathOf is the path of the field in the dictionary.
func (w *walker) pathOf(f *Field) string {
	var b strings.Builder
	for _, s := range w.steps {
		b.WriteString(s.field.Name)
		if s.index >= 0 {
			b.WriteString("[]")
		}
		b.WriteByte('.')
	}
	b.WriteString(f.Name)
	if f.List {
		b.WriteString("[]")
	}
	return b.String()
}
