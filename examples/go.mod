module github.com/powercowork/cowork/examples

go 1.25.0

require (
	github.com/powercowork/cowork v0.1.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/google/uuid v1.6.0 // indirect
	golang.org/x/text v0.14.0 // indirect
)
