package consent

import (
	"github.com/powercowork/cowork"
)

// Check is one wellbeing check: that it happened and whether help was offered, never what was
// said.
type Check struct {
	// One wellbeing check. Example: "cc000000-0000-4000-8000-000000000001"
	ID cowork.ID `json:"id,omitzero" power:"W"`
	// Before, during, end, after or follow-up. Example: "after"
	Phase CheckPhase `json:"phase,omitzero" power:"W"`
	// The session it belongs to, if one. Example: "5e500000-0000-4000-8000-000000000005"
	Session cowork.ID `json:"session,omitzero" power:"W"`
	// When it was offered or made. Example: {"at":"2026-05-13","said_by":"organisation"}
	On cowork.Event `json:"on,omitzero" power:"W"`
	// Done, declined, attempted or missed. Example: "done"
	Outcome CheckOutcome `json:"outcome,omitzero" power:"W"`
	// Whether contact was really made. Example: "yes"
	Reached cowork.Answer `json:"reached,omitzero" power:"W"`
	// Whether it was one to one, or the person chose otherwise. Example: "yes"
	Private cowork.Answer `json:"private,omitzero" power:"W"`
	// Whether it came by the channel the person likes. Example: "yes"
	PreferredWay cowork.Answer `json:"preferred_way,omitzero" power:"W"`
	// Whether something was raised; never what. Example: "no"
	Raised cowork.Answer `json:"raised,omitzero" power:"W"`
	// What was raised got a response. Example: {"done":"no"}
	Response cowork.Event `json:"response,omitzero" power:"W"`
}
