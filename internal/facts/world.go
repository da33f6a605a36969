package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

var _ lang.World = (*View)(nil)

// Answer gives a worked-out fact that is an answer.
func (v *View) Answer(f lang.FactID, a *lang.Args, t *lang.Trail) cowork.Answer {
	if t == nil {
		return v.answerFact(f, a, nil)
	}
	var part lang.Trail
	answer := v.answerFact(f, a, &part)
	t.Rest(&part, answer)
	return answer
}

func (v *View) answerFact(f lang.FactID, a *lang.Args, t *lang.Trail) cowork.Answer {
	r := a.Rows[0].N
	switch f {
	case factMeetsExperts:
		if t == nil {
			return v.known.meetsExperts
		}
		return v.meetsExperts(t)
	case factIsExpert:
		return v.isExpert(t, a.Refs[0])
	case factIsStaff:
		return v.isStaff(t, a.Refs[0])
	case factIsGroup:
		return v.isGroup(t, a.Refs[0])
	case factMinor:
		if a.Refs[0] == 0 {
			return cowork.Unknown
		}
		return v.minor(t, a.Refs[0])
	case factPast:
		return a.Moment.Past(v.asOf)
	case factSays:
		if !a.Present {
			return cowork.Unknown
		}
		return says(a.Answer, a.Word)
	case factClaimedSay:
		return v.claimedSay(t, a.Word)
	}
	if r < 0 {
		return cowork.Unknown
	}
	return v.rowFact(f, a, r, t)
}

// rowFact answers what is asked about a row that is there.
func (v *View) rowFact(f lang.FactID, a *lang.Args, r int32, t *lang.Trail) cowork.Answer {
	switch f {
	case factWorksWithExperts:
		if t == nil {
			return v.known.withExperts[r]
		}
		return v.worksWith(t, r, expertSide)
	case factWorksWithStaff:
		if t == nil {
			return v.known.withStaff[r]
		}
		return v.worksWith(t, r, staffSide)
	case factLived:
		return v.lived(t, r)
	case factByVoice:
		return v.byVoice(t, r)
	case factIsView:
		return v.isView(t, r)
	case factOpenWhen:
		if a.Moment.State == lang.Absent {
			return cowork.Unknown
		}
		return v.openWhen(t, r, a.Moment)
	case factMatters:
		return v.matters(t, r)
	case factHasSay:
		return v.hasSay(t, r)
	case factShared:
		return v.shared(t, r)
	case factKey:
		return v.key(t, r)
	case factApprovesStandard:
		return v.approvesStandard(t, r)
	case factLive:
		return v.live(t, r)
	case factHollow:
		return v.hollow(t, r)
	case factReached:
		return v.reached(t, r)
	default:
		return v.supportFact(f, a, r, t)
	}
}

// supportFact answers what is asked about sessions, support and accounts.
func (v *View) supportFact(f lang.FactID, a *lang.Args, r int32, t *lang.Trail) cowork.Answer {
	switch f {
	case factHeavy:
		return v.heavy(t, r)
	case factHeavyWork:
		return v.heavyWork(t, r)
	case factSound:
		return v.sound(t, r)
	case factSuits:
		return v.suits(t, r, a.Refs[0])
	case factInTime:
		return v.inTime(t, r)
	case factBad:
		return v.bad(t, r)
	case factSpokeUp:
		return v.spokeUp(t, r)
	case factOffersFell:
		return v.offersFell(t, r)
	default:
		return v.consentFact(f, a, r, t)
	}
}

// consentFact answers what is asked about the ledger.
func (v *View) consentFact(f lang.FactID, a *lang.Args, r int32, t *lang.Trail) cowork.Answer {
	switch f {
	case factInForce:
		return v.inForce(t, r, a.Moment)
	case factStanding:
		return v.standing(t, r)
	case factGranted:
		return v.granted(t, r, a.Word, a.Moment)
	case factPermitted:
		return v.permitted(t, a.Rows[0])
	case factReaffirmed:
		return v.reaffirmed(t, r)
	case factReviewed:
		return v.reviewed(t, r)
	case factRefusedBefore:
		return v.refusedBefore(t, r)
	case factUsedAfter:
		return v.usedAfter(t, r)
	default:
		return cowork.Unknown
	}
}

// Moment gives a worked-out fact that is a moment.
func (v *View) Moment(f lang.FactID, a *lang.Args, t *lang.Trail) lang.Moment {
	if t == nil {
		return v.momentFact(f, a, nil)
	}
	var part lang.Trail
	m := v.momentFact(f, a, &part)
	rest(t, &part, m.State != lang.Absent, !m.NoLater)
	return m
}

// rest adds what a moment or a number rests on: what carries it if it is known,
// and what is missing unless it is known for certain.
func rest(t, part *lang.Trail, known, certain bool) {
	if known {
		t.Rest(part, cowork.Yes)
	}
	if !certain || !known {
		missing := lang.Trail{Missing: part.Missing}
		if !known {
			missing.Carried = part.Carried
		}
		t.Rest(&missing, cowork.Unknown)
	}
}

func (v *View) momentFact(f lang.FactID, a *lang.Args, t *lang.Trail) lang.Moment {
	switch f {
	case factStart:
		return orKnown(t, v.known.start, v.start)
	case factEnd:
		return v.end(t)
	case factRecruiting:
		return orKnown(t, v.known.recruiting, v.recruiting)
	case factFirstVoice:
		return orKnown(t, v.known.firstVoice, v.firstVoice)
	case factFirstOffer:
		return orKnown(t, v.known.firstOffer, v.firstOffer)
	case factFirstDecision:
		return orKnown(t, v.known.firstDecision, v.firstDecision)
	case factFirstSession:
		return orKnown(t, v.known.firstSession, v.firstSession)
	}
	row := a.Rows[0]
	if row.N < 0 {
		return lang.Moment{}
	}
	switch f {
	case factWorkStarts:
		return v.workStarts(t, row)
	case factWorkEnds:
		return v.workEnds(t, row.N)
	case factFirstJoint:
		if t == nil {
			return v.known.joint[row.N]
		}
		return v.firstJoint(t, row.N)
	case factAnswerDue:
		return v.answerDue(t, row.N)
	case factDecided:
		return v.decided(t, row.N)
	case factLevelDue:
		return v.levelDue(t, row.N)
	case factLastHeavy:
		return v.lastHeavy(t, row.N)
	case factAccountDue:
		return v.accountDue(t, row.N)
	case factSpokeUpOn:
		return v.spokeUpOn(t, row.N)
	default:
		return lang.Moment{}
	}
}

// orKnown is what was worked out before while judging, and while explaining, the
// same worked out again for its trail.
func orKnown(t *lang.Trail, known lang.Moment, again func(*lang.Trail) lang.Moment) lang.Moment {
	if t == nil {
		return known
	}
	return again(t)
}

// Number gives a worked-out fact that is a number.
func (v *View) Number(f lang.FactID, a *lang.Args, t *lang.Trail) lang.Bounds {
	if t == nil {
		return v.numberFact(f, a, nil)
	}
	var part lang.Trail
	n := v.numberFact(f, a, &part)
	rest(t, &part, n.Known, n.Low == n.High)
	return n
}

func (v *View) numberFact(f lang.FactID, a *lang.Args, t *lang.Trail) lang.Bounds {
	r := a.Rows[0].N
	switch f {
	case factEvidenceRoutes:
		return v.evidenceRoutes(t)
	case factVoicesTakenUp:
		return v.voicesTakenUp(t)
	}
	if r < 0 {
		return lang.Bounds{}
	}
	switch f {
	case factDaysWorked:
		return v.daysWorked(t, r)
	case factMostTellings:
		return v.mostTellings(t, r)
	case factTellingLimit:
		return v.tellingLimit(t, r)
	default:
		return lang.Bounds{}
	}
}

// Word gives a worked-out fact that is a word; credit is the only one.
func (v *View) Word(_ lang.FactID, a *lang.Args, t *lang.Trail) lang.Word {
	return v.credit(t, a.Refs[0])
}

// Item gives a worked-out fact that is one row.
func (v *View) Item(f lang.FactID, a *lang.Args, t *lang.Trail) lang.Row {
	switch {
	case f == factTold:
		return v.toldRow(a.Refs[0])
	case f == factOffer && a.Rows[0].N >= 0:
		return v.offer(t, a.Rows[0].N)
	default:
		return lang.NoRow
	}
}

// Items gives a worked-out fact that is a list of rows; checks are the only one.
func (v *View) Items(_ lang.FactID, a *lang.Args, t *lang.Trail) lang.Span {
	return v.checks(t, a.Refs[0])
}
