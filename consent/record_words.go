package consent

// Act says asked, given, refused, reviewed or withdrawn. The zero value is unknown.
type Act string

// The words of Act.
const (
	ActAsk      Act = "ask"
	ActGive     Act = "give"
	ActRefuse   Act = "refuse"
	ActReview   Act = "review"
	ActWithdraw Act = "withdraw"
)

// Purpose says for which one thing; a withdrawal without purpose takes back everything. The
// zero value is unknown. An organisation may add words of its own that begin with x-; a consent
// for such a purpose is for that purpose alone.
type Purpose string

// The words of Purpose.
const (
	PurposeTakePart       Purpose = "take_part"
	PurposeRecord         Purpose = "record"
	PurposeBrief          Purpose = "brief"
	PurposeShareNarrative Purpose = "share_narrative"
	PurposeDistribute     Purpose = "distribute"
	PurposePublish        Purpose = "publish"
	PurposeMonetise       Purpose = "monetise"
	PurposeContact        Purpose = "contact"
)

// Audience says to whom. The zero value is unknown.
type Audience string

// The words of Audience.
const (
	AudienceTeam          Audience = "team"
	AudienceStaff         Audience = "staff"
	AudienceTrainees      Audience = "trainees"
	AudienceOrganisation  Audience = "organisation"
	AudiencePartners      Audience = "partners"
	AudienceCommissioners Audience = "commissioners"
	AudiencePublic        Audience = "public"
)

// Channel says in what way. The zero value is unknown.
type Channel string

// The words of Channel.
const (
	ChannelInPerson    Channel = "in_person"
	ChannelDocument    Channel = "document"
	ChannelEmail       Channel = "email"
	ChannelIntranet    Channel = "intranet"
	ChannelWebsite     Channel = "website"
	ChannelSocialMedia Channel = "social_media"
	ChannelVideo       Channel = "video"
	ChannelAudio       Channel = "audio"
	ChannelEvent       Channel = "event"
)

// ReviewResult says for a review: what the person said. The zero value is unknown.
type ReviewResult string

// The words of ReviewResult.
const (
	ReviewResultKept     ReviewResult = "kept"
	ReviewResultNarrowed ReviewResult = "narrowed"
	ReviewResultEnded    ReviewResult = "ended"
)

// Method says said or done plainly; taken from silence; one yes for everything. The zero value
// is unknown.
type Method string

// The words of Method.
const (
	MethodExplicit Method = "explicit"
	MethodSilence  Method = "silence"
	MethodBlanket  Method = "blanket"
)

// By says given by the person or by somebody else. The zero value is unknown. An organisation
// may add words of its own that begin with x-; to a standard rule they are other.
type By string

// The words of By.
const (
	BySelf  By = "self"
	ByOther By = "other"
)

// Asker says what tie the one who asks has to the person: pays, manages, cares_for, assesses
// and detains hold power over the person. The zero value is unknown.
type Asker string

// The words of Asker.
const (
	AskerNone         Asker = "none"
	AskerPeer         Asker = "peer"
	AskerNamedContact Asker = "named_contact"
	AskerIndependent  Asker = "independent"
	AskerPays         Asker = "pays"
	AskerManages      Asker = "manages"
	AskerCaresFor     Asker = "cares_for"
	AskerAssesses     Asker = "assesses"
	AskerDetains      Asker = "detains"
)

// Leverage says what was made to hang on the answer; `[]` means nothing. The zero value is
// unknown. An organisation may add words of its own that begin with x-; to a standard rule they
// are other.
type Leverage string

// The words of Leverage.
const (
	LeverageCare      Leverage = "care"
	LeveragePay       Leverage = "pay"
	LeverageLeave     Leverage = "leave"
	LeverageAccess    Leverage = "access"
	LeverageReference Leverage = "reference"
	LeverageOther     Leverage = "other"
)
