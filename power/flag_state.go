package power

// State gives the state of a flag without its reasons, for whoever counts over
// many assessments. Flag gives both.
func (a *Assessment) State(flag Flag) FlagState { return stateOver(a.flags[flag]) }
