package main

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"net/http"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// door knows who is who by a secret that each was given, and by nothing else: no
// id in an address is taken on trust. A real portal puts its own sign-in here.
// These secrets are made anew at each start, and last as long as the portal runs.
type door []resident

// resident is somebody with a secret: an expert, or one of the staff.
type resident struct {
	id     cowork.ID
	staff  bool
	secret string
}

// newDoor gives each expert of the record a secret, and one to each of the staff,
// who come last.
func newDoor(people []engagement.Person) (d door) {
	for _, kind := range []engagement.PersonKind{engagement.PersonKindExpert, engagement.PersonKindStaff} {
		for _, p := range people {
			if p.Kind == kind {
				d = append(d, resident{p.ID, kind == engagement.PersonKindStaff, rand.Text()})
			}
		}
	}
	return d
}

// who finds out who asks. It takes as long for a secret that is nearly right as
// for any other.
func (d door) who(r *http.Request) (found resident, ok bool) {
	given := sha256.Sum256([]byte(secretOf(r)))
	for _, known := range d {
		sum := sha256.Sum256([]byte(known.secret))
		if subtle.ConstantTimeCompare(given[:], sum[:]) == 1 {
			found, ok = known, true
		}
	}
	return found, ok
}

// secretOf is the secret that came with a request: as a bearer token, or in a
// link that somebody was sent.
func secretOf(r *http.Request) string {
	if token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return token
	}
	return r.URL.Query().Get("secret")
}

// handler answers somebody who was let in; an error of it is answered as a problem.
type handler func(w http.ResponseWriter, r *http.Request, who cowork.ID) error

func (d door) expert(f handler) http.HandlerFunc { return d.only(false, f) }

func (d door) staff(f handler) http.HandlerFunc { return d.only(true, f) }

// only lets in experts, or staff. Everybody else gets one answer: a wrong secret,
// somebody who does not exist and somebody who is not meant cannot be told apart.
func (d door) only(staff bool, f handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("Referrer-Policy", "no-referrer") // a link holds its secret
		who, ok := d.who(r)
		if !ok || who.staff != staff {
			w.Header().Set("WWW-Authenticate", "Bearer")
			refuse(w, problem{Title: "This is not open to you. Ask for a new link.", Status: http.StatusUnauthorized})
			return
		}
		if err := f(w, r, who.id); err != nil {
			refuse(w, err)
		}
	}
}
