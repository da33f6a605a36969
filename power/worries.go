package power

import (
	"iter"
	"slices"
)

// Worry is something that a reader may worry about, in a reader's words, with
// the rules that ask about it.
type Worry struct {
	Words string
	Rules []RuleID
}

// Worries is the index of the standard rulebook by what a reader worries about.
func Worries() iter.Seq[Worry] { return slices.Values(worries) }

var worries = []Worry{
	{"Nobody here has lived it", []RuleID{"P01", "P02", "P03", "P11"}},
	{"They wanted me to speak for what I have not lived", []RuleID{"P03", "P11", "P12"}},
	{"We were brought in too late", []RuleID{"P04", "P05", "O10", "O23"}},
	{"I was the only one at the table", []RuleID{"P06", "O26", "O30"}},
	{"Only the usual people were asked", []RuleID{"P07", "P08", "P09", "O26"}},
	{"Carers and families were left out", []RuleID{"P08", "P09"}},
	{"The people who run this also run my care", []RuleID{"P10", "W54", "W13"}},
	{"I did not know what it was for", []RuleID{"O01", "O02", "O03", "O11", "O25"}},
	{"They only wanted to do me good", []RuleID{"O04", "O05", "R07"}},
	{"I said yes before I knew the terms", []RuleID{"O06", "O07", "O08", "W34", "W35"}},
	{"The terms changed after I had said yes", []RuleID{"O19", "O20", "W16"}},
	{"I was told what to do", []RuleID{"O21", "W05", "W14"}},
	{"It was called co-production and was not", []RuleID{"O09", "O17", "O27", "O30", "E09"}},
	{"It had all been decided already", []RuleID{"O10", "O12", "O13", "O16", "O27", "O28", "O29"}},
	{"I never heard what happened to what I said", []RuleID{"O14", "O15", "O16", "O24"}},
	{"Nobody wrote down that I disagreed", []RuleID{"O22", "O29"}},
	{"They said things about us in public", []RuleID{"O17", "W42", "W57"}},
	{"A promise was not kept", []RuleID{"O18", "W19"}},
	{"I was not paid", []RuleID{"W06", "W07", "W10", "W19", "O19"}},
	{"I was paid less than others", []RuleID{"W09", "W14"}},
	{"It cost me money to take part", []RuleID{"W11", "W51"}},
	{"Being paid put my benefits or my home at risk", []RuleID{"W08", "W50", "W51"}},
	{"I lost something because I said no or spoke up", []RuleID{"W13", "W51", "R08"}},
	{"I did not know whom to call", []RuleID{"W01", "W02", "W53"}},
	{"Staff did not know how to work with us", []RuleID{"W04", "W05", "W14"}},
	{"I could not use what they sent me", []RuleID{"W15", "W17", "W18"}},
	{"The help I asked for was not there", []RuleID{"W18", "W19", "W45", "W53"}},
	{"I was told something wrong", []RuleID{"W16"}},
	{"I could not stop", []RuleID{"W20", "W21", "W22", "W23"}},
	{"They asked again after I had said no", []RuleID{"W24", "W37", "W54"}},
	{"I felt I had to say yes", []RuleID{"P10", "W12", "W34", "W37", "W41", "W54"}},
	{"It was hard, and nobody asked how I was", []RuleID{"W28", "W29", "W30", "W31", "W32", "W33", "W43"}},
	{"I told my story and was left alone with it", []RuleID{"W25", "W26", "W27", "W52"}},
	{"They paid me for my story, not for my time", []RuleID{"W12"}},
	{"They used my story", []RuleID{"W35", "W36", "W38", "W40", "W42", "W52", "W55", "W56"}},
	{"I took it back and it is still out there", []RuleID{"W39", "W40", "W41", "W55"}},
	{"They put my name on it, or left my name off", []RuleID{"W42", "W57"}},
	{"They changed my words", []RuleID{"O24", "W38", "W56"}},
	{"Somebody could recognise me", []RuleID{"W42", "W47", "W58"}},
	{"They wanted to see my wellness plan", []RuleID{"W43", "W44", "R06"}},
	{"I answered a survey and do not know what became of it", []RuleID{"O11", "O14", "W48"}},
	{"Somebody was harmed, and nobody acted", []RuleID{"W03", "W32", "E08", "E10"}},
	{"Somebody gains from this and did not say so", []RuleID{"W49"}},
	{"Nobody asked us how it went", []RuleID{"E01", "E04", "E06", "E07", "E08", "E09", "E10"}},
	{"Nothing changed", []RuleID{"O16", "E02", "E03", "E05", "E11", "E14"}},
	{"The training shows techniques and not what they feel like", []RuleID{"E11", "E12", "E13"}},
	{"We were there once, for show", []RuleID{"E15", "E16", "E17", "P05"}},
	{"My role has no terms", []RuleID{"O03", "O08", "W46"}},
	{"It just stopped", []RuleID{"R01", "R02", "R03", "R04", "R08"}},
	{"Nobody looked at what stands in the way", []RuleID{"R05", "W18"}},
	{"They forgot what I wanted for myself", []RuleID{"O05", "R04", "R06", "W45"}},
}
