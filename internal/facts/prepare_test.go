package facts

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
	"github.com/powercowork/cowork/internal/lang"
)

// Judging looks up what was worked out beforehand: with other answers put in its
// place, it gives those.
func TestJudgingLooksUpWhatIsPrepared(t *testing.T) {
	day := lang.Moment{First: 7, Last: 7, State: lang.Happened}
	number := lang.Bounds{Low: 77, High: 77, Known: true}
	asked := map[string]bool{}
	lives(t, 40, func(t *testing.T, e *engagement.Record, asOf lang.Moment) {
		v := NewIndex(e).View(asOf, DefaultParams())
		for _, answer := range []cowork.Answer{cowork.No, cowork.Yes} {
			v.known = forged(v.known, answer, day, number)
			for _, q := range v.questions() {
				fact := Schema().Facts[q.fact]
				switch fact.Name {
				case "shared", "key", "heavy", "heavy_work", "offers_fell", "works_with_experts", "works_with_staff",
					"meets_experts", "claimed_say", "is_expert":
					assert.Equal(t, answer, v.Answer(q.fact, &q.args, nil), q.name)
				case "work_starts", "last_heavy", "first_joint", "start", "recruiting", "first_voice", "first_offer",
					"first_decision", "first_session":
					assert.Equal(t, day, v.Moment(q.fact, &q.args, nil), q.name)
				case "days_worked", "most_tellings", "voices_taken_up":
					if n := v.Number(q.fact, &q.args, nil); n.Known { // without a list, there is nothing to look up
						assert.Equal(t, number, n, q.name)
					}
				default:
					continue
				}
				asked[fact.Name] = true
			}
		}
	})
	assert.Len(t, asked, 22)
}

// forged puts the same answers in the place of all that was worked out.
func forged(k known, answer cowork.Answer, day lang.Moment, number lang.Bounds) known {
	for _, list := range [][]cowork.Answer{
		k.experts, k.key, k.shared, k.heavy, k.heavyWork, k.offersFell, k.withExperts, k.withStaff, k.claimedSay[:],
	} {
		copy(list, slices.Repeat([]cowork.Answer{answer}, len(list)))
	}
	for _, list := range [][]lang.Moment{k.starts, k.lastHeavy, k.joint} {
		copy(list, slices.Repeat([]lang.Moment{day}, len(list)))
	}
	for _, list := range [][]lang.Bounds{k.daysWorked, k.mostTellings} {
		copy(list, slices.Repeat([]lang.Bounds{number}, len(list)))
	}
	k.start, k.recruiting, k.firstVoice, k.firstOffer, k.firstDecision, k.firstSession = day, day, day, day, day, day
	k.meetsExperts, k.voices = answer, number
	return k
}
