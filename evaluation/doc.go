// Package evaluation says what many assessments show together, and what may not
// be concluded from them. It ranks nobody and makes no total.
package evaluation
