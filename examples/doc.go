// Package examples holds programs and records that show the library in use: records of short
// case stories, and how an HR system, a portal and a researcher would work with it.
package examples
