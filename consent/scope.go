package consent

import (
	"slices"
	"strings"

	"github.com/powercowork/cowork"
)

// Scope is the one thing that a consent is for. Nothing wider covers something
// narrower: a use is permitted only by a consent for exactly its scope.
type Scope struct {
	// Purpose is what for.
	Purpose Purpose
	// Audience is to whom, where that matters.
	Audience Audience
	// Channel is in what way, where that matters.
	Channel Channel
	// Output is which product, where there is one.
	Output cowork.ID
	// Engagement is the piece of work it belongs to, in a register that serves
	// several.
	Engagement cowork.ID
}

// For is the scope of a purpose alone, such as taking part.
func For(p Purpose) Scope { return Scope{Purpose: p} }

// Covers reports whether taking back s takes back o: what s leaves open covers
// everything. So the zero Scope covers all.
func (s Scope) Covers(o Scope) bool {
	return (s.Purpose == "" || s.Purpose == o.Purpose) &&
		(s.Audience == "" || s.Audience == o.Audience) &&
		(s.Channel == "" || s.Channel == o.Channel) &&
		(s.Output.IsZero() || s.Output == o.Output) &&
		(s.Engagement.IsZero() || s.Engagement == o.Engagement)
}

// Releases reports whether the purpose lets something out of the hands of those
// who made it. Such a consent is asked about again once the work is over.
func (p Purpose) Releases() bool {
	switch p {
	case PurposeShareNarrative, PurposeDistribute, PurposePublish, PurposeMonetise:
		return true
	default:
		return false
	}
}

// inRoom reports whether a stop or a time out ends the purpose there and then.
func (p Purpose) inRoom() bool { return p == PurposeTakePart || p == PurposeRecord }

var (
	purposes = []Purpose{
		PurposeTakePart, PurposeRecord, PurposeBrief, PurposeShareNarrative,
		PurposeDistribute, PurposePublish, PurposeMonetise, PurposeContact,
	}
	audiences = []Audience{
		"", AudienceTeam, AudienceStaff, AudienceTrainees, AudienceOrganisation,
		AudiencePartners, AudienceCommissioners, AudiencePublic,
	}
	channels = []Channel{
		"", ChannelInPerson, ChannelDocument, ChannelEmail, ChannelIntranet, ChannelWebsite,
		ChannelSocialMedia, ChannelVideo, ChannelAudio, ChannelEvent,
	}
)

const maxOwnWord = 64

// known reports whether the purpose is one that consent can be given for.
func (p Purpose) known() bool {
	if slices.Contains(purposes, p) {
		return true
	}
	own, ok := strings.CutPrefix(string(p), "x-")
	return ok && own != "" && len(p) <= maxOwnWord && strings.Trim(own, "abcdefghijklmnopqrstuvwxyz0123456789-_") == ""
}

// givable says what is wrong with a scope that somebody wants to give or ask
// consent for. Taking back needs no such check.
func (s Scope) givable() error {
	if !s.Purpose.known() || !slices.Contains(audiences, s.Audience) || !slices.Contains(channels, s.Channel) {
		return ErrScope
	}
	return nil
}
