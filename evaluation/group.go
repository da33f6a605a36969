package evaluation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/powercowork/cowork"
	"github.com/powercowork/cowork/engagement"
)

// By names what engagements are grouped by.
type By string

// What engagements can be grouped by. ByTag with a key after it, such as
// tag:cohort, groups by what stands after cohort: in about.tags.
const (
	ByNothing      By = ""
	ByOrganisation By = "organisation"
	ByService      By = "service"
	ByDirectorate  By = "directorate"
	// ByLevel groups by the highest level that a claim names.
	ByLevel By = "level"
	// ByTime groups by the time parameter of the experts' roles.
	ByTime By = "time"
	// ByYear and ByQuarter group by when the work began or is to begin.
	ByYear    By = "year"
	ByQuarter By = "quarter"
	ByTag     By = "tag:"
)

// NotRecorded is the group of engagements whose record does not say which they
// belong to, Several of those that belong to more than one.
const (
	NotRecorded = "not recorded"
	Several     = "several"
	everything  = "all"
)

// ParseBy reads what engagements are to be grouped by.
func ParseBy(s string) (By, error) {
	all := []By{ByNothing, ByOrganisation, ByService, ByDirectorate, ByLevel, ByTime, ByYear, ByQuarter}
	key, isTag := strings.CutPrefix(s, string(ByTag))
	if slices.Contains(all, By(s)) || isTag && key != "" {
		return By(s), nil
	}
	return ByNothing, fmt.Errorf("engagements are grouped by organisation, service, directorate, level, time, year, quarter or tag:KEY")
}

// Of gives the group of an engagement.
func (by By) Of(e *engagement.Record) string {
	switch by {
	case ByNothing:
		return everything
	case ByOrganisation:
		return known(e.About.Organisation.IsZero(), e.About.Organisation.String())
	case ByService:
		return known(e.About.Service == "", string(e.About.Service))
	case ByDirectorate:
		return known(e.About.Directorate == "", string(e.About.Directorate))
	case ByLevel:
		return levelGroup(e)
	case ByTime:
		return timeGroup(e)
	case ByYear, ByQuarter:
		return periodGroup(e, by == ByQuarter)
	default:
		return tagGroup(e, strings.TrimPrefix(string(by), string(ByTag)))
	}
}

func known(absent bool, group string) string {
	if absent {
		return NotRecorded
	}
	return group
}

var levelOrder = []engagement.Level{
	engagement.LevelInformed, engagement.LevelConsultation, engagement.LevelParticipation,
	engagement.LevelCoProduction, engagement.LevelUserControlled,
}

func levelGroup(e *engagement.Record) string {
	highest := -1
	for _, c := range e.Claims {
		highest = max(highest, slices.Index(levelOrder, c.Level))
	}
	if highest < 0 {
		return NotRecorded
	}
	return string(levelOrder[highest])
}

func timeGroup(e *engagement.Record) string {
	var times []string
	for _, p := range e.People {
		if p.Kind == engagement.PersonKindExpert && p.Role.Time != "" {
			times = append(times, string(p.Role.Time))
		}
	}
	return only(times)
}

func tagGroup(e *engagement.Record, key string) string {
	var values []string
	for _, t := range e.About.Tags {
		if value, ok := strings.CutPrefix(string(t), key+":"); ok {
			values = append(values, value)
		}
	}
	return only(values)
}

// only is the one word of a list, if it is one.
func only(words []string) string {
	slices.Sort(words)
	switch words = slices.Compact(words); len(words) {
	case 0:
		return NotRecorded
	case 1:
		return words[0]
	default:
		return Several
	}
}

// periodGroup is the year or quarter in which the work began; where its stretch
// reaches over several, that is not told.
func periodGroup(e *engagement.Record, quarter bool) string {
	start := cmp.Or(e.Stages.Started.At, e.Stages.PlannedStart)
	if !start.Known() || start.First() == cowork.FirstDay || start.Last() == cowork.LastDay {
		return NotRecorded
	}
	first, last := period(start.First(), quarter), period(start.Last(), quarter)
	return known(first != last, first)
}

const secondsADay = 24 * 60 * 60
