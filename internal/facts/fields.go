package facts

import "github.com/powercowork/cowork/internal/lang"

// A name of a field holds its table, its place among the table's fields and its
// column, so that a fact can be read and pointed at without looking anything up.
type (
	answerField  uint32
	eventField   uint32
	momentField  uint32
	wordField    uint32
	numberField  uint32
	moneyField   uint32
	refField     uint32
	presentField uint32
	listField    uint32
)

const (
	tableShift = 22
	placeShift = 11
	lowBits    = 1<<11 - 1
)

// anyField is a field of whatever kind.
type anyField interface {
	~uint32
}

func tableOf[F anyField](f F) lang.TableID { return lang.TableID(f >> tableShift) }

func placeOf[F anyField](f F) int32 { return int32(f >> placeShift & lowBits) }

func columnOf[F anyField](f F) int { return int(f & lowBits) }
