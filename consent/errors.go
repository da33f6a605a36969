package consent

import "errors"

// The errors of this package. None holds a personal value.
var (
	// ErrNobody: it was not said whose consent it is.
	ErrNobody = errors.New("consent: it is not said whose consent this is")
	// ErrNotPermitted: there is no consent in force for the use.
	ErrNotPermitted = errors.New("consent: this use is not permitted")
	// ErrWithdrawn is the cause with which the context of a running use ends
	// when the person takes back consent, stops or takes time out.
	ErrWithdrawn = errors.New("consent: taken back")
	// ErrErased: the person was erased; only a withdrawal is still recorded.
	ErrErased = errors.New("consent: this person was erased")
	// ErrScope: the purpose, audience or channel is not a known word.
	ErrScope = errors.New("consent: the purpose, audience or channel is not a known word")
	// ErrNoScope: it was not said what for.
	ErrNoScope = errors.New("consent: it is not said what for")
	// ErrNoAuthority: somebody else gives, and their authority is not recorded.
	ErrNoAuthority = errors.New("consent: giving for somebody else needs who gives and by what authority")
	// ErrOnlyPerson: after a no or a withdrawal only the person can give again.
	ErrOnlyPerson = errors.New("consent: after a no or a withdrawal only the person can give again")
	// ErrUnknownWording: the wording was never published in this register.
	ErrUnknownWording = errors.New("consent: the wording shown is not known to this register")
	// ErrNoRightStated: the wording does not say that and how consent can be taken back.
	ErrNoRightStated = errors.New("consent: the wording does not state the right to withdraw")
	// ErrNotInWording: the wording does not speak of this purpose.
	ErrNotInWording = errors.New("consent: the wording does not speak of this purpose")
	// ErrOldWording: the wording has since changed in a way that matters.
	ErrOldWording = errors.New("consent: the wording has since changed in a way that matters")
	// ErrEnds: the consent would end before it begins.
	ErrEnds = errors.New("consent: it would end before it begins")
	// ErrNothingGiven: there is no consent in force to be reviewed.
	ErrNothingGiven = errors.New("consent: there is no consent to review")
	// ErrTampered: the chain is broken: an event was changed, removed or moved.
	ErrTampered = errors.New("consent: the chain of events is broken")
	// ErrEncoding: the bytes are not the canonical encoding of an event.
	ErrEncoding = errors.New("consent: not the canonical encoding of an event")
	// ErrNewer: the event was written by a newer version of this package.
	ErrNewer = errors.New("consent: an event has a newer format than this version knows")
	// ErrKeyGone: an event is sealed and its key is not there.
	ErrKeyGone = errors.New("consent: the key of a sealed event is gone")
	// ErrFuture: history is asked about a moment that has not come.
	ErrFuture = errors.New("consent: this moment has not come yet")
	// ErrUnrecorded: the effect of a use took place, but the store did not
	// record it. The ledger still shows that the use was started.
	ErrUnrecorded = errors.New("consent: the use took effect but could not be recorded")
	// ErrClosed: the register or the store is closed.
	ErrClosed = errors.New("consent: closed")
	// ErrNoSuch: there is no such use, signal or check.
	ErrNoSuch = errors.New("consent: there is no such use, signal or check")
	// ErrFull: no room is left in the store.
	ErrFull = errors.New("consent: no room is left in the store")
)
