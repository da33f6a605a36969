package facts

import (
	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/internal/lang"
)

// known is what a view works out once, so that judging only looks it up.
type known struct {
	made bool
	// experts answers by Ref whether it names an expert.
	experts []cowork.Answer
	// starts is work_starts of every person, then of every group.
	starts []lang.Moment
	groups int32 // where those of the groups begin

	key, shared []cowork.Answer // by decision
	heavy       []cowork.Answer // by session
	company     [][2]company    // by session, of either side

	heavyWork, offersFell, withExperts, withStaff []cowork.Answer // by person
	lastHeavy, joint                              []lang.Moment
	daysWorked, mostTellings                      []lang.Bounds

	start, firstVoice, firstOffer, firstDecision, firstSession, recruiting, firstReview lang.Moment

	meetsExperts cowork.Answer
	voices       lang.Bounds
	phases       [placesCount]enacted
	claimedSay   [phaseCount]cowork.Answer
	dues         [allPhases + 1]dueMoment // by stretch

	anybody doubt // work that may be anybody's
	sides   sides
	// The first session of which it is not known for certain who was there, of
	// which nobody wrote it down, and the same of heavy sessions; -1 for none.
	unsureWho, absentWho, unsureHeavy, absentHeavy int32
	// The first line that keeps back or sets aside a decision without saying
	// which; -1 for none.
	vagueReserved, vagueOverride int32
	// The first output that may be a standard and does not say who approved it.
	vagueStandard int32
}

// startOf is the place of somebody among the starts.
func (k *known) startOf(who lang.Row) int32 {
	if who.Table == TableGroups {
		return k.groups + who.N
	}
	return who.N
}

// prepare works out once what many rules ask. Each step may use those before it.
func (v *View) prepare() {
	k := &v.known
	v.findExperts()
	v.findVague()
	k.shared = each(v, TableDecisions, v.shared)
	k.key = each(v, TableDecisions, v.key)
	k.heavy = each(v, TableSessions, v.heavy)
	v.findUnsureSessions()
	v.countCompany()
	v.findDoubts()
	v.findStarts()
	v.countDays()
	k.heavyWork = each(v, TablePeople, v.heavyWork)
	k.lastHeavy = each(v, TablePeople, v.lastHeavy)
	k.joint = each(v, TablePeople, v.firstJoint)
	k.withExperts = each(v, TablePeople, func(t *lang.Trail, p int32) cowork.Answer { return v.worksWith(t, p, expertSide) })
	k.withStaff = each(v, TablePeople, func(t *lang.Trail, p int32) cowork.Answer { return v.worksWith(t, p, staffSide) })
	k.offersFell = each(v, TablePeople, v.offersFell)
	k.mostTellings = each(v, TablePeople, v.mostTellings)
	v.findEnacted()
	for _, s := range testable() {
		k.dues[s] = dueMoment{m: v.due(nil, s), made: true}
	}
	for i := range k.claimedSay {
		k.claimedSay[i] = v.claimedSay(nil, phaseWord(i))
	}
	k.start, k.recruiting, k.firstVoice = v.start(nil), v.recruiting(nil), v.firstVoice(nil)
	k.firstOffer, k.firstDecision, k.firstSession = v.firstOffer(nil), v.firstDecision(nil), v.firstSession(nil)
	k.firstReview = v.firstReview()
	k.meetsExperts, k.voices = v.meetsExperts(nil), v.voicesTakenUp(nil)
	k.made = true
}

// dueMoment is when a stretch is due to be tested.
type dueMoment struct {
	m    lang.Moment
	made bool
}

// each asks one question of every row of a table.
func each[A any](v *View, t lang.TableID, ask func(*lang.Trail, int32) A) []A {
	answers := make([]A, v.columns.Rows[t])
	for r := range answers {
		answers[r] = ask(nil, int32(r))
	}
	return answers
}

func phaseWord(place int) lang.Word {
	return [...]lang.Word{wordDesign, wordPlanning, wordOrganisation, wordImplementation, wordReview, wordRevision}[place]
}

func (v *View) findExperts() {
	experts := make([]cowork.Answer, v.columns.RefCount)
	for id := range experts {
		experts[id] = v.isKind(nil, lang.Ref(id), wordExpert, wordExperts)
	}
	v.known.experts = experts
}

// findVague finds what keeps back or sets aside a decision without saying which.
// Of those that keep back, the one that was declared first answers for all.
func (v *View) findVague() {
	k := &v.known
	k.vagueReserved, k.vagueOverride, k.vagueStandard = -1, -1, -1
	reserved := v.span(0, recordReserved)
	for r := reserved.From; r < reserved.To; r++ {
		if v.ref(nil, r, reservedDecision) == 0 && v.recognised(nil, r, reservedGround) != cowork.No &&
			(k.vagueReserved < 0 || v.keepsBackEarlier(r, k.vagueReserved)) {
			k.vagueReserved = r
		}
	}
	overrides := v.span(0, recordOverrides)
	for r := overrides.From; r < overrides.To && k.vagueOverride < 0; r++ {
		if v.ref(nil, r, overridesDecision) == 0 && v.recognised(nil, r, overridesGround) != cowork.Yes {
			k.vagueOverride = r
		}
	}
	outputs := v.span(0, recordOutputs)
	for r := outputs.From; r < outputs.To && k.vagueStandard < 0; r++ {
		if v.ref(nil, r, outputsApprovedBy) == 0 && v.isWord(nil, r, outputsKind, wordStandard) != cowork.No {
			k.vagueStandard = r
		}
	}
}

func (v *View) keepsBackEarlier(r, o int32) bool {
	anyTime := func(r int32) bool {
		return v.isWord(nil, r, reservedGround, wordUrgent) != cowork.No || v.moment(nil, r, reservedDeclared).State == lang.Absent
	}
	if anyTime(r) || anyTime(o) {
		return anyTime(r) && !anyTime(o)
	}
	a, b := v.moment(nil, r, reservedDeclared), v.moment(nil, o, reservedDeclared)
	if a.State != lang.Happened || b.State != lang.Happened {
		return a.State == lang.Happened
	}
	return a.First < b.First || a.First == b.First && isEarlier(a, b)
}

// findUnsureSessions finds the sessions of which it is not known who was there.
func (v *View) findUnsureSessions() {
	k := &v.known
	k.unsureWho, k.absentWho, k.unsureHeavy, k.absentHeavy = -1, -1, -1, -1
	first := func(place *int32, s int32, is bool) {
		if is && *place < 0 {
			*place = s
		}
	}
	sessions := v.span(0, recordSessions)
	for s := sessions.From; s < sessions.To; s++ {
		_, who := v.whoCame(s)
		present := v.span(s, sessionsPresent)
		heavy := k.heavy[s] != cowork.No
		first(&k.unsureWho, s, !who.Known || who.Open)
		if m, _ := v.sessionMoment(s); !who.Known && m.State != lang.Never && v.earlierDoubt(m, k.absentWho) {
			k.absentWho = s
		}
		first(&k.unsureHeavy, s, heavy && (!present.Known || present.Open))
		first(&k.absentHeavy, s, heavy && !present.Known && v.moment(nil, s, sessionsHeld).State != lang.Never)
	}
}

// earlierDoubt reports whether a session at that moment leaves more in doubt
// than another: it may be earlier.
func (v *View) earlierDoubt(m lang.Moment, other int32) bool {
	if other < 0 {
		return true
	}
	o, _ := v.sessionMoment(other)
	if m.State != lang.Happened || o.State != lang.Happened {
		return o.State == lang.Happened
	}
	return m.First < o.First
}

// findStarts works out when everybody's work starts.
func (v *View) findStarts() {
	people, groups := v.columns.Rows[TablePeople], v.columns.Rows[TableGroups]
	starts := make([]lang.Moment, 0, people+groups)
	for r := range people {
		starts = append(starts, v.workStarts(nil, lang.Row{Table: TablePeople, N: r}))
	}
	for r := range groups {
		starts = append(starts, v.workStarts(nil, lang.Row{Table: TableGroups, N: r}))
	}
	v.known.starts, v.known.groups = starts, people
}
