package evaluation

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

// Reference: R, 200,000 draws of the same clusters with sample(8, 8, TRUE), and
// quantile of type 7.
func TestClustered(t *testing.T) {
	in := Clustered([]Share{{3, 1, 10}, {0, 2, 4}, {5, 0, 12}, {1, 0, 8}, {9, 3, 20}, {2, 1, 9}, {4, 5, 15}, {0, 1, 6}})
	assert.InDelta(t, 0.1607, in.Low, 0.012)
	assert.InDelta(t, 0.5385, in.High, 0.012)
}

func TestClusteredKnowsNothingOfOne(t *testing.T) {
	assert.Equal(t, Interval{0, 1}, Clustered(nil))
	assert.Equal(t, Interval{0, 1}, Clustered([]Share{{3, 0, 10}, {}}), "one organisation says nothing of others")
	assert.Equal(t, Interval{0, 0}, Clustered([]Share{{0, 0, 10}, {0, 0, 4}}), "none anywhere")
	assert.Equal(t, Interval{1, 1}, Clustered([]Share{{10, 0, 10}, {4, 0, 4}}), "all everywhere")
}

func TestClusteredDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		shares := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Share {
			of := rapid.IntRange(0, 30).Draw(t, "of")
			yes := rapid.IntRange(0, of).Draw(t, "yes")
			return Share{Yes: yes, Open: rapid.IntRange(0, of-yes).Draw(t, "open"), Of: of}
		}), 0, 12).Draw(t, "shares")
		shuffled := rapid.Permutation(shares).Draw(t, "shuffled")
		if Clustered(shares) != Clustered(shuffled) {
			t.Fatal("another order gives another interval")
		}
	})
}

func TestPercentile(t *testing.T) {
	sorted := []float64{1, 2, 4, 8, 16}
	assert.InDelta(t, 1.1, percentile(sorted, 0.025), 1e-12)
	assert.InDelta(t, 4, percentile(sorted, 0.5), 1e-12)
	assert.InDelta(t, 15.2, percentile(sorted, 0.975), 1e-12)
}
