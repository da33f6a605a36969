package main

import (
	"context"
	"encoding/json"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/consent"
	"github.com/powercowork/cowork/engagement"
)

const (
	first  = "a1000000-0000-4000-8000-000000000041"
	second = "a1000000-0000-4000-8000-000000000042"
)

// portal is a portal in a test, with the secrets of two experts and of somebody
// of the staff.
type portal struct {
	*testing.T
	*store
	server          *httptest.Server
	end             func()
	me, other, team string
}

func nothing(context.Context) error { return nil }

// serve starts a portal in December 2026. Its clock goes on a little whenever it
// is asked.
func serve(t *testing.T, folder string, prepare, send func(context.Context) error) portal {
	t.Helper()
	var asked atomic.Int64
	clock := func() time.Time {
		return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC).Add(time.Duration(asked.Add(1)) * time.Millisecond)
	}
	s, err := openStore(t.Context(), folder, clock)
	require.NoError(t, err)
	people := newDoor(s.record.People)
	handler, err := newService(t.Context(), s, people, prepare, send)
	require.NoError(t, err)
	server := httptest.NewServer(handler)
	end := sync.OnceFunc(func() {
		server.Close()
		assert.NoError(t, s.close())
	})
	t.Cleanup(end)
	return portal{t, s, server, end, people[0].secret, people[1].secret, people[2].secret}
}

// call sends a request with a secret, and follows no redirect.
func (p portal) call(secret, method, path, body string) (int, string) {
	p.Helper()
	r := httptest.NewRequest(method, p.server.URL+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if secret != "" {
		r.Header.Set("Authorization", "Bearer "+secret)
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if !assert.NoError(p, err) {
		return 0, ""
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	assert.NoError(p, err)
	if answer.StatusCode >= http.StatusBadRequest {
		assert.Equal(p, "application/problem+json", answer.Header.Get("Content-Type"), "%s %s", method, path)
		for _, personal := range []string{first, second, secret, "Jane", "withdrawn", "taken back", "stopped"} {
			assert.False(p, personal != "" && strings.Contains(string(text), personal), "%s %s: %s", method, path, text)
		}
	}
	return answer.StatusCode, string(text)
}

// want is call, where the status is what matters.
func (p portal) want(status int, secret, method, path, body string) string {
	p.Helper()
	got, text := p.call(secret, method, path, body)
	require.Equal(p, status, got, "%s %s: %s", method, path, text)
	return text
}

func (p portal) give(secret, purpose string) {
	p.Helper()
	p.want(200, secret, "POST", "/me/consents", "purpose="+purpose+"&wording="+wording.Hash().String())
}

// send has staff send the story of the first expert.
func (p portal) send() (int, string) {
	p.Helper()
	return p.call(p.team, "POST", "/staff/uses", "person="+first+"&purpose=share_narrative")
}

// states are where a receipt says that somebody stands.
func (p portal) states(secret string) map[string]string {
	p.Helper()
	var receipt struct {
		Consents []struct {
			Purpose string
			State   string `json:"event_state"`
		}
	}
	require.NoError(p, json.Unmarshal([]byte(p.want(200, secret, "GET", "/me/receipt", "")), &receipt))
	states := map[string]string{}
	for _, c := range receipt.Consents {
		states[c.Purpose] = c.State
	}
	require.Len(p, states, len(receipt.Consents), "one line for each purpose")
	return states
}

func TestAPersonGivesSeesAndTakesBack(t *testing.T) {
	p := serve(t, t.TempDir(), nothing, nothing)
	assert.Contains(t, p.want(200, "", "GET", "/wording", ""), wording.Hash().String())
	p.give(p.me, "take_part")
	p.give(p.me, "share_narrative")
	assert.Equal(t, map[string]string{"take_part": "given", "share_narrative": "given"}, p.states(p.me))
	assert.Empty(t, p.states(p.other), "a yes is the person's own")

	assert.JSONEq(t, `{"written": true, "owed": []}`, p.want(200, p.me, "POST", "/me/withdrawals?purpose=share_narrative&audience=trainees&channel=audio", ""))
	assert.Equal(t, map[string]string{"take_part": "given", "share_narrative": "withdrawn"}, p.states(p.me))
	p.give(p.me, "share_narrative")
	p.want(200, p.me, "POST", "/me/withdrawals", strings.Repeat("because ", longest))
	assert.Equal(t, map[string]string{"take_part": "withdrawn", "share_narrative": "withdrawn"}, p.states(p.me))
	p.want(200, p.me, "POST", "/me/withdrawals", "")

	p.want(422, p.me, "POST", "/me/consents", "purpose=take_part&wording=Jane")
	p.want(404, p.me, "POST", "/me/consents", "purpose=Jane&wording="+wording.Hash().String())
	p.want(422, p.me, "POST", "/me/withdrawals?purpose=Jane", "")
	p.want(400, p.me, "POST", "/me/consents", "purpose=%Jane")
	p.want(413, p.me, "POST", "/me/consents", strings.Repeat("x", longest+1))
}

// The page of the library, opened with a link, has one button for each yes and
// one for everything, and each takes back at the first press.
func TestThePageTakesBack(t *testing.T) {
	p := serve(t, t.TempDir(), nothing, nothing)
	p.give(p.me, "take_part")
	p.give(p.me, "share_narrative")
	page := p.want(200, "", "GET", "/me?secret="+p.me, "")
	assert.Contains(t, page, "You said yes, and it holds now.")
	for _, left := range []map[string]string{
		{"take_part": "withdrawn", "share_narrative": "given"}, {"take_part": "withdrawn", "share_narrative": "withdrawn"},
	} {
		_, button, ok := strings.Cut(page, `<form method="post" action="`)
		require.True(t, ok)
		action, _, _ := strings.Cut(button, `"`)
		p.want(303, "", "POST", html.UnescapeString(action), "")
		assert.Equal(t, left, p.states(p.me))
		page = p.want(200, "", "GET", "/me?secret="+p.me, "")
	}
	assert.NotContains(t, page, "Take this back", "nothing is left to take back")
}

func TestStopTimeOutAndComingBack(t *testing.T) {
	p := serve(t, t.TempDir(), nothing, nothing)
	open := func() (list []waiting) {
		require.NoError(t, json.Unmarshal([]byte(p.want(200, p.team, "GET", "/staff/calls", "")), &list))
		return list
	}
	p.give(p.me, "take_part")
	p.want(200, p.me, "POST", "/me/time-out?session=session-1", "")
	assert.Equal(t, "paused", p.states(p.me)["take_part"])
	p.want(200, p.me, "POST", "/me/return", "")
	assert.Equal(t, "given", p.states(p.me)["take_part"])
	p.want(200, p.me, "POST", "/me/support", "")
	p.want(200, p.me, "POST", "/me/stop?session=session-9", "")
	assert.Equal(t, "stopped", p.states(p.me)["take_part"], "a slip of the pen does not hold up a stop")

	calls := open()
	require.Len(t, calls, 3)
	assert.Equal(t, "session-1", calls[0].Session.String())
	assert.True(t, calls[2].Session.IsZero())
	answered := "/staff/calls/" + first + "/" + strconv.FormatUint(calls[0].Call, 10) + "/response"
	p.want(204, p.team, "POST", answered, "")
	assert.Equal(t, calls[1].Call, open()[0].Call)
	assert.Len(t, open(), 2)
	for _, wrong := range []string{"/staff/calls/" + second + "/1/response", "/staff/calls/Jane/1/response", "/staff/calls/" + first + "/x/response"} {
		p.want(404, p.team, "POST", wrong, "")
	}
}

// Feedback is the person's own word, whole or not at all, and outlives the process.
func TestFeedback(t *testing.T) {
	folder := t.TempDir()
	p := serve(t, folder, nothing, nothing)
	mistakes := p.want(422, p.me, "POST", "/me/feedback?moment=later", `{"safe": "Jane", "respected": "yes", "heard": "Jane"}`)
	for _, place := range []string{`"/accounts/0/says/safe"`, `"/accounts/0/says/heard"`, `"/accounts/0/moment"`} {
		assert.Contains(t, mistakes, place)
	}
	p.want(422, p.me, "POST", "/me/feedback", `{"safe": "yes", "by": "`+second+`"}`)
	p.want(400, p.me, "POST", "/me/feedback", `{"safe": "yes"}, "by": "Jane"`)
	p.want(413, p.me, "POST", "/me/feedback", `{"safe": "`+strings.Repeat("yes", longest)+`"}`)
	p.want(201, p.me, "POST", "/me/feedback?moment=during", `{"safe": "yes", "listened_to": "no"}`)
	p.want(201, p.other, "POST", "/me/feedback", `{}`)
	p.end()

	s, err := openStore(t.Context(), folder, time.Now)
	require.NoError(t, err)
	defer func() { assert.NoError(t, s.close()) }()
	require.Len(t, s.record.Accounts, 2, "nothing half kept")
	a := s.record.Accounts[0]
	assert.Equal(t, first, a.By.String())
	assert.Equal(t, cowork.SaidByExpert, a.Given.SaidBy)
	assert.Equal(t, engagement.AccountMomentDuring, a.Moment)
	assert.Equal(t, engagement.Says{Safe: cowork.Yes, ListenedTo: cowork.No}, a.Says)
	assert.Equal(t, second, s.record.Accounts[1].By.String())
}

// Whatever is behind it, a use that is not permitted has one answer.
func TestAUseNeedsAYes(t *testing.T) {
	var sent atomic.Int64
	p := serve(t, t.TempDir(), nothing, func(context.Context) error { sent.Add(1); return nil })
	_, never := p.send()
	p.give(p.me, "share_narrative")
	status, _ := p.send()
	assert.Equal(t, http.StatusNoContent, status)
	gone := p.want(200, p.me, "POST", "/me/withdrawals", "")
	assert.Contains(t, gone, `"owes":"recall"`)
	status, after := p.send()
	assert.Equal(t, http.StatusConflict, status)
	assert.Equal(t, never, after)
	assert.Equal(t, never, p.want(409, p.team, "POST", "/staff/uses", "person=Jane&purpose=share_narrative"))
	assert.Equal(t, int64(1), sent.Load())
}

func TestAWithdrawalEndsARunningUse(t *testing.T) {
	begun, ended := make(chan struct{}), make(chan error, 1)
	prepare := func(ctx context.Context) error {
		close(begun)
		select {
		case <-ctx.Done():
		case <-time.After(time.Minute):
		}
		ended <- ctx.Err()
		return ctx.Err()
	}
	p := serve(t, t.TempDir(), prepare, func(context.Context) error { t.Error("it was sent"); return nil })
	p.give(p.me, "share_narrative")
	answer := make(chan int, 1)
	go func() {
		status, _ := p.send()
		answer <- status
	}()
	<-begun
	p.want(200, p.me, "POST", "/me/withdrawals?purpose=share_narrative&audience=trainees&channel=audio", "")
	require.ErrorIs(t, <-ended, context.Canceled)
	assert.Equal(t, http.StatusConflict, <-answer)
}

// Many uses and one withdrawal at once: whatever was sent had been sent when the
// withdrawal was answered.
func TestNoUseOutrunsAWithdrawal(t *testing.T) {
	for range 3 {
		var answered atomic.Bool
		var before, after atomic.Int64
		under := make(chan struct{}, 1000)
		p := serve(t, t.TempDir(), nothing, func(context.Context) error {
			under <- struct{}{}
			time.Sleep(20 * time.Millisecond) // the moment of sending
			if answered.Load() {
				after.Add(1)
			} else {
				before.Add(1)
			}
			return nil
		})
		p.give(p.me, "share_narrative")
		var users sync.WaitGroup
		for range 8 {
			users.Go(func() {
				for status := http.StatusNoContent; status == http.StatusNoContent; {
					status, _ = p.send()
				}
			})
		}
		for range 3 {
			<-under
		}
		p.want(200, p.me, "POST", "/me/withdrawals", "")
		answered.Store(true)
		users.Wait()
		assert.Positive(t, before.Load())
		assert.Zero(t, after.Load(), "sent after the withdrawal was answered")
	}
}

// Everybody sees what the rules say as they may see it, with what the register
// knows by then.
func TestWhatTheRulesSay(t *testing.T) {
	p := serve(t, t.TempDir(), nothing, nothing)
	p.give(p.me, "share_narrative")
	p.send()
	p.want(200, p.me, "POST", "/me/withdrawals", "")
	p.want(200, p.me, "POST", "/me/stop?session=session-1", "")
	findings := func(secret string) (all string, report struct {
		Reader   string
		Outcomes map[string]string
	},
	) {
		all = p.want(200, secret, "GET", "/me/engagement", "")
		require.NoError(t, json.Unmarshal([]byte(all), &report))
		return all, report
	}
	mine, report := findings(p.me)
	assert.Equal(t, "expert", report.Reader)
	for rule, outcome := range map[string]string{"W36": "met", "W37": "met", "W41": "met"} {
		assert.Equal(t, outcome, report.Outcomes[rule], rule)
	}
	assert.Contains(t, mine, "/signals/0/honoured", "the stop that waits for its response")
	theirs, _ := findings(p.other)
	const pay = "Money that was earned is past its day"
	assert.NotContains(t, mine, pay, "what another is owed")
	assert.Contains(t, theirs, pay)
}

// One person's secret opens nothing of another's, and nothing for staff; whatever
// is wrong with a secret, the answer is the same.
func TestWhoIsWho(t *testing.T) {
	p := serve(t, t.TempDir(), nothing, nothing)
	p.give(p.other, "take_part")
	closed := p.want(401, "", "GET", "/me", "")
	for _, c := range []struct{ secret, method, path string }{
		{"wrong", "GET", "/me"},
		{p.me[:len(p.me)-1], "GET", "/me/receipt"},
		{first, "GET", "/me/receipt"},
		{p.team, "GET", "/me/receipt"},
		{p.team, "POST", "/me/withdrawals"},
		{p.me, "GET", "/staff/calls"},
		{p.me, "POST", "/staff/calls/" + first + "/1/response"},
		{p.me, "POST", "/staff/uses"},
		{"wrong", "POST", "/me/withdrawals?person=" + second},
	} {
		assert.Equal(t, closed, p.want(401, c.secret, c.method, c.path, ""), "%s %s", c.method, c.path)
	}
	p.want(200, p.me, "POST", "/me/withdrawals?person="+second, "person="+second)
	p.want(200, p.me, "POST", "/me/stop?person="+second, "")
	assert.Equal(t, map[string]string{"take_part": "given"}, p.states(p.other))
	assert.NotContains(t, p.want(200, p.me, "GET", "/me/receipt?person="+second, ""), second)
}

// A withdrawal outlives the process, also one that the database did not take.
func TestARestartStillDenies(t *testing.T) {
	for name, down := range map[string]bool{"": false, " while the database is away": true} {
		t.Run("a withdrawal"+name, func(t *testing.T) {
			folder := t.TempDir()
			p := serve(t, folder, nothing, nothing)
			p.give(p.me, "share_narrative")
			status := http.StatusOK
			if down {
				for _, closer := range p.closers[:2] { // the database and the events in it
					require.NoError(t, closer())
				}
				status = http.StatusAccepted
				p.want(503, p.me, "POST", "/me/feedback", `{"safe": "yes"}`)
				assert.Empty(t, p.record.Accounts, "nothing half kept")
			}
			p.want(status, p.me, "POST", "/me/withdrawals", "")
			p.end()
			err := p.register.Withdraw(t.Context(), consent.Withdrawal{Person: p.record.People[0].ID}).Err
			require.ErrorIs(t, err, consent.ErrClosed)
			again := serve(t, folder, nothing, func(context.Context) error { t.Error("it was sent"); return nil })
			got, _ := again.send()
			assert.Equal(t, http.StatusConflict, got)
			assert.Equal(t, "withdrawn", again.states(again.me)["share_narrative"])
		})
	}
}

// The command says where it keeps things and ends when it is told to.
func TestRun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	said, out := io.Pipe()
	ended, text := make(chan error, 1), make([]byte, longest)
	go func() { ended <- run(ctx, "127.0.0.1:0", t.TempDir(), out) }()
	n, err := said.Read(text)
	require.NoError(t, err)
	_, link, _ := strings.Cut(string(text[:n]), "The page of one expert: ")
	link, _, _ = strings.Cut(link, "\n")
	answer, err := http.Get(link)
	require.NoError(t, err)
	assert.NoError(t, answer.Body.Close())
	assert.Equal(t, http.StatusOK, answer.StatusCode)
	stop()
	assert.NoError(t, <-ended)
	_, err = http.Get(link)
	assert.Error(t, err)
}
