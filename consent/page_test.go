package consent_test

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
)

var formTag = regexp.MustCompile(`<form method="post" action="([^"]*)"><button>`)

// pressed are the scopes that each button of a page posts.
func pressed(t *testing.T, page string) (all [][]consent.Scope) {
	t.Helper()
	for _, form := range formTag.FindAllStringSubmatch(page, -1) {
		address, err := url.Parse(html.UnescapeString(form[1]))
		require.NoError(t, err)
		assert.Equal(t, "/withdraw", address.Path)
		assert.Equal(t, "a&b", address.Query().Get("of"), "what was in the address stays")
		scopes, err := consent.PressedScopes(address.Query())
		require.NoError(t, err)
		all = append(all, scopes)
	}
	return all
}

// Every consent that holds has a button of its own, and all have one together;
// what a button posts takes back that consent and no other.
func TestButtonsTakeBack(t *testing.T) {
	k := newKit(t)
	p := someone()
	narrow := consent.Scope{
		Purpose: consent.PurposePublish, Audience: consent.AudiencePublic, Channel: consent.ChannelWebsite,
		Output: cowork.IDOf(uuid.New()), Engagement: cowork.IDOf(uuid.New()),
	}
	k.give(p, publish, share, narrow)
	page := func() string {
		receipt, err := k.Receipt(ctx, p)
		require.NoError(t, err)
		var b strings.Builder
		require.NoError(t, receipt.WriteForm(&b, "/withdraw?of=a%26b"))
		return b.String()
	}
	assert.Equal(t, [][]consent.Scope{{publish}, {share}, {narrow}, nil}, pressed(t, page()))
	assert.Equal(t, 3, strings.Count(page(), "How to take it back"))

	k.withdraw(p, narrow)
	assert.Equal(t, [][]consent.Scope{{publish}, {share}, nil}, pressed(t, page()))
	assert.Equal(t, 2, strings.Count(page(), "How to take it back"), "not of what was taken back")

	receipt, err := k.Receipt(ctx, p)
	require.NoError(t, err)
	var plain strings.Builder
	require.NoError(t, receipt.WritePage(&plain))
	assert.NotContains(t, plain.String(), "<form")
	assert.Error(t, receipt.WriteForm(&plain, "http://[::1"))
}

func TestWhatNoButtonPosts(t *testing.T) {
	for _, form := range []url.Values{
		{"purpose": {"everything"}},
		{"audience": {"public"}},
		{"purpose": {"publish"}, "audience": {"nobody"}},
		{"purpose": {"publish"}, "output": {"jane"}},
		{"engagement": {"?"}},
	} {
		_, err := consent.PressedScopes(form)
		assert.ErrorIs(t, err, consent.ErrScope, form)
	}
}

// A withdrawal that is wider than what was given is no consent of its own: it
// stands with each that it took back.
func TestReceiptHoldsWhatWasAsked(t *testing.T) {
	k := newKit(t)
	p := someone()
	narrow := consent.Scope{Purpose: consent.PurposePublish, Audience: consent.AudiencePublic}
	k.give(p, narrow)
	k.withdraw(p, consent.For(consent.PurposePublish))
	receipt, err := k.Receipt(ctx, p)
	require.NoError(t, err)
	require.Len(t, receipt.Consents, 1)
	assert.Equal(t, consent.AudiencePublic, receipt.Consents[0].Audience)
	assert.Equal(t, consent.StateWithdrawn, receipt.Consents[0].State)
	assert.False(t, receipt.Consents[0].Withdrawn.IsZero())

	k.give(p, narrow)
	receipt, err = k.Receipt(ctx, p)
	require.NoError(t, err)
	require.Len(t, receipt.Consents, 1)
	assert.Equal(t, consent.StateGiven, receipt.Consents[0].State)

	other := someone()
	k.withdraw(other, consent.For(consent.PurposePublish))
	receipt, err = k.Receipt(ctx, other)
	require.NoError(t, err)
	assert.Len(t, receipt.Consents, 1, "what was taken back without ever being given is still the person's word")
}

func TestNothingIsReadAfterClosing(t *testing.T) {
	k := newKit(t)
	p := someone()
	k.give(p, publish)
	require.NoError(t, k.Close())
	_, err := k.Receipt(ctx, p)
	assert.ErrorIs(t, err, consent.ErrClosed)
	_, err = k.Calls(ctx, p)
	assert.ErrorIs(t, err, consent.ErrClosed)
	_, err = k.Fill(ctx, consent.Filling{Persons: []cowork.ID{p}, AsOf: k.clock.Now()})
	assert.ErrorIs(t, err, consent.ErrClosed)
	_, err = k.Export(ctx, p)
	assert.ErrorIs(t, err, consent.ErrClosed)
}
