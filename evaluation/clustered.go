package evaluation

import (
	"math"
	"math/rand/v2"
	"slices"
)

// resamples is how often Clustered draws, clusterSeed where it begins: the same
// shares give the same interval each time.
const (
	resamples   = 2000
	clusterSeed = 0x706f776572
)

// Clustered is the interval of 95 per cent for a share over clusters, such as
// the engagements of each organisation, which are not independent of one
// another. It draws clusters with replacement (a percentile bootstrap) and
// reaches from the lower end for AtLeast to the upper end for AtMost. The order
// of the clusters does not matter. Of fewer than two clusters it knows nothing:
// the whole range from 0 to 1.
func Clustered(clusters []Share) Interval {
	drawn := slices.DeleteFunc(slices.Clone(clusters), func(s Share) bool { return s.Of == 0 })
	if len(drawn) < 2 {
		return Interval{0, 1}
	}
	slices.SortFunc(drawn, compareShares)
	random := rand.New(rand.NewPCG(clusterSeed, clusterSeed))
	low, high := make([]float64, resamples), make([]float64, resamples)
	for i := range resamples {
		var sum Share
		for range drawn {
			sum = sum.Plus(drawn[random.IntN(len(drawn))])
		}
		low[i], _ = sum.AtLeast()
		high[i], _ = sum.AtMost()
	}
	slices.Sort(low)
	slices.Sort(high)
	return Interval{Low: percentile(low, 0.025), High: percentile(high, 0.975)}
}

func compareShares(a, b Share) int {
	return slices.Compare([]int{a.Of, a.Yes, a.Open}, []int{b.Of, b.Yes, b.Open})
}

// percentile gives the point of sorted values below which a part p of them lies,
// on a straight line between neighbours (type 7 of Hyndman and Fan).
func percentile(sorted []float64, p float64) float64 {
	at := p * float64(len(sorted)-1)
	i := int(math.Floor(at))
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}
