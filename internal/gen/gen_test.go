package gen

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/powercowork/cowork/internal/gen/model"
)

// Whoever changes a field of the record runs go generate; this test says so.
func TestGeneratedFilesAreUpToDate(t *testing.T) {
	root, err := model.FindRoot(".")
	require.NoError(t, err)
	require.NoError(t, Check(root))
}
