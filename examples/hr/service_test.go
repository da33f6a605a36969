package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

const (
	work   = "/engagements/e0000000-0000-4000-8000-000000000002"
	expert = "a1000000-0000-4000-8000-000000000001"
)

// serve starts the service in the middle of 2026, with the worked record changed
// as each pair of old and new text says.
func serve(t *testing.T, changes ...string) *httptest.Server {
	t.Helper()
	handler, err := newService(func() time.Time { return time.Date(2026, 12, 1, 12, 0, 0, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(handler)
	t.Cleanup(s.Close)
	record, err := os.ReadFile("../records/co-produced-training.json")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer(changes...).Replace(string(record))
	if status, body := call(t, s, "PUT", work, text); status != http.StatusNoContent {
		t.Fatalf("%d %s", status, body)
	}
	return s
}

func call(t *testing.T, s *httptest.Server, method, path, body string) (int, string) {
	t.Helper()
	r, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if kind := answer.Header.Get("Content-Type"); answer.StatusCode >= 400 && kind != "application/problem+json" {
		t.Errorf("%s %s: %s", method, path, kind)
	}
	return answer.StatusCode, string(text)
}

func rules(t *testing.T, body string) (ids []string) {
	t.Helper()
	var p struct{ Shut []struct{ Rule string } }
	if err := json.Unmarshal([]byte(body), &p); err != nil {
		t.Fatal(err)
	}
	for _, s := range p.Shut {
		ids = append(ids, s.Rule)
	}
	return ids
}

func TestThroughTheGates(t *testing.T) {
	s := serve(t)
	offer := `{"id": "offer-9", "version": 9, "in_writing": "yes", "says": ["input", "function", "mode", "time", "place", "reward", "expenses", "support", "leave"]}`
	use := `{"id": "use-9", "person": "` + expert + `", "output": "3a000000-0000-4000-8000-000000000002", "purpose": "share_narrative", "audience": "trainees", "channel": "audio", "edited": "no", "credited_as": "pseudonym"}`
	for _, step := range []struct{ path, body string }{
		{work + "/gates/offer?person=" + expert, offer},
		{work + "/gates/start?person=" + expert, ""},
		{work + "/gates/use", use},
		{work + "/gates/close", ""},
	} {
		if status, body := call(t, s, "POST", step.path, step.body); status != http.StatusOK {
			t.Errorf("%s: %d %s", step.path, status, body)
		}
	}
}

// A gate is shut on rights and safety, for the person it is asked for, and the
// answer carries nothing personal.
func TestShut(t *testing.T) {
	s := serve(t, `"stop_held_by": "anyone_present"`, `"stop_held_by": "organisation"`)
	status, body := call(t, s, "POST", work+"/gates/start?person="+expert, "")
	if status != http.StatusConflict || strings.Join(rules(t, body), " ") != "W21" {
		t.Errorf("%d %s", status, body)
	}
	if strings.Contains(body, "organisation\"") || strings.Contains(body, "2026-") {
		t.Error("a value of the record is in the answer: ", body)
	}
	use := `{"id": "use-9", "person": "` + expert + `", "output": "3a000000-0000-4000-8000-000000000003", "purpose": "publish", "audience": "public", "channel": "website", "edited": "no", "credited_as": "pseudonym"}`
	status, body = call(t, s, "POST", work+"/gates/use", use)
	if status != http.StatusConflict || !strings.Contains(strings.Join(rules(t, body), " "), "W36") {
		t.Errorf("nobody agreed to that use: %d %s", status, body)
	}
}

func TestOurOwnRulesAreAskedAndShutNothing(t *testing.T) {
	s := serve(t)
	_, body := call(t, s, "GET", work+"/findings", "")
	if !strings.Contains(body, `"HR-1"`) || !strings.Contains(body, `"HR-2"`) {
		t.Error("rules of our own are missing: ", body)
	}
	_, body = call(t, s, "POST", work+"/gates/start?person="+expert, "")
	if strings.Contains(body, "HR-") {
		t.Error("a rule of our own stands at a gate of the standard rulebook")
	}
}

func TestWhatCannotStandIsRefusedWhole(t *testing.T) {
	s := serve(t)
	for _, c := range []struct {
		method, path, body string
		status             int
	}{
		{"PUT", work, `{"id": "e0000000-0000-4000-8000-000000000002", "people": [{"kind": "Jane"}]}`, http.StatusUnprocessableEntity},
		{"PUT", "/engagements/e0000000-0000-4000-8000-000000000009", `{"id": "e0000000-0000-4000-8000-000000000002"}`, http.StatusUnprocessableEntity},
		{"POST", work + "/gates/start", "", http.StatusBadRequest},
		{"POST", work + "/gates/start?person=Jane", "", http.StatusBadRequest},
		{"POST", work + "/gates/offer?person=" + expert, `{"given": "Jane"}`, http.StatusUnprocessableEntity},
		{"POST", work + "/gates/use", `{"purpose": "publish"}`, http.StatusUnprocessableEntity},
		{"POST", "/engagements/e0000000-0000-4000-8000-000000000009/gates/close", "", http.StatusNotFound},
	} {
		status, body := call(t, s, c.method, c.path, c.body)
		if status != c.status {
			t.Errorf("%s %s: %d %s", c.method, c.path, status, body)
		}
		if strings.Contains(body, "Jane") {
			t.Error("what somebody wrote is in the answer: ", body)
		}
	}
	if status, _ := call(t, s, "POST", work+"/gates/close", ""); status != http.StatusOK {
		t.Error("the record that was kept before is gone")
	}
}
