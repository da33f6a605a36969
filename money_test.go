package cowork_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/powercowork/cowork"
)

func decimal(t interface{ Fatalf(string, ...any) }, s string) cowork.Decimal {
	d, err := cowork.ParseDecimal(s)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return d
}

func TestParseDecimal(t *testing.T) {
	for _, s := range []string{"0", "0.0", "0.5", "-0.5", "14", "25.00", "-3", "999999999999999999", "0.99999999999999999", "-999999999999999.999"} {
		assert.Equal(t, s, decimal(t, s).String(), "written back as it came")
	}
	for _, s := range []string{
		"", "-", ".", "-.", "5.", ".5", "-.5", "00", "01", "00.5", "-0", "-0.0", "+1", "1,5", "1.5.0", "1e3", " 1", "1 ", "٣", "0x1",
		"--1", "1-", "1000000000000000000", "0.000000000000000000", strings.Repeat("9", 100), "NaN", "Inf", "unknown",
	} {
		d, err := cowork.ParseDecimal(s)
		require.Error(t, err, s)
		assert.False(t, d.Known(), s)
	}
}

func TestZeroDecimalIsUnknown(t *testing.T) {
	var d cowork.Decimal
	nought := decimal(t, "0")
	assert.False(t, d.Known())
	assert.True(t, nought.Known(), "nought is not unknown")
	assert.NotEqual(t, d, nought)
	assert.Equal(t, "unknown", d.String())
	assert.True(t, math.IsNaN(d.Float64()))
	_, err := d.MarshalText()
	require.Error(t, err)
	for _, pair := range [][2]cowork.Decimal{{d, nought}, {nought, d}, {d, d}} {
		_, known := pair[0].Compare(pair[1])
		assert.False(t, known)
	}
}

func TestCompareDecimals(t *testing.T) {
	tests := []struct {
		a, b  string
		order int
	}{
		{"25", "25.00", 0},
		{"25.00", "25", 0},
		{"0", "0.000", 0},
		{"-1.50", "-1.5", 0},
		{"25.01", "25", 1},
		{"24.99", "25", -1},
		{"9", "10", -1},
		{"0.1", "0.09", 1},
		{"-1", "1", -1},
		{"1", "-1", 1},
		{"-2", "-1", -1},
		{"-1", "0", -1},
		{"0", "-0.1", 1},
		{"999999999999999999", "0.99999999999999999", 1},
		{"-999999999999999999", "-0.99999999999999999", -1},
		{"0.00000000000000001", "0.00000000000000002", -1},
	}
	for _, tt := range tests {
		order, known := decimal(t, tt.a).Compare(decimal(t, tt.b))
		assert.True(t, known)
		assert.Equal(t, tt.order, order, "%s and %s", tt.a, tt.b)
	}
}

var genDecimal = rapid.Custom(func(t *rapid.T) string {
	n := rapid.Int64Range(-999999999, 999999999).Draw(t, "n")
	s := strconv.FormatInt(n, 10)
	if scale := rapid.IntRange(0, 8).Draw(t, "scale"); scale > 0 {
		s += "." + rapid.StringOfN(rapid.RuneFrom([]rune("0123456789")), scale, scale, -1).Draw(t, "fraction")
	}
	return s
})

func TestDecimalsCompareAsExactNumbers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genDecimal.Draw(t, "a"), genDecimal.Draw(t, "b")
		exactA, _ := new(big.Rat).SetString(a)
		exactB, _ := new(big.Rat).SetString(b)
		order, known := decimal(t, a).Compare(decimal(t, b))
		if !known || order != exactA.Cmp(exactB) {
			t.Fatalf("%s and %s: %d", a, b, order)
		}
		f, _ := exactA.Float64()
		if decimal(t, a).Float64() != f {
			t.Fatalf("%s as a float is %v", a, decimal(t, a).Float64())
		}
	})
}

func TestMoney(t *testing.T) {
	m, err := cowork.ParseMoney("25.00", "GBP")
	require.NoError(t, err)
	assert.Equal(t, "25.00 GBP", m.String())
	for _, bad := range [][2]string{{"-1", "GBP"}, {"-0.01", "GBP"}, {"x", "GBP"}, {"1", "gbp"}, {"1", ""}, {"1", "GBPX"}, {"1", "£££"}, {"", ""}} {
		m, err := cowork.ParseMoney(bad[0], bad[1])
		require.Error(t, err, "%v", bad)
		assert.True(t, m.IsZero(), "%v", bad)
	}
}

func TestCompareMoney(t *testing.T) {
	money := func(amount, currency string) cowork.Money {
		return cowork.Money{Amount: decimal(t, amount), Currency: cowork.Currency(currency)}
	}
	tests := []struct {
		name  string
		a, b  cowork.Money
		order int
		known bool
	}{
		{"same worth, written otherwise", money("25", "GBP"), money("25.00", "GBP"), 0, true},
		{"less", money("24.99", "GBP"), money("25", "GBP"), -1, true},
		{"more", money("100", "GBP"), money("25", "GBP"), 1, true},
		{"two currencies", money("25", "GBP"), money("25", "EUR"), 0, false},
		{"no currency", money("25", ""), money("25", ""), 0, false},
		{"no amount", cowork.Money{Currency: "GBP"}, money("25", "GBP"), 0, false},
		{"nothing", cowork.Money{}, cowork.Money{}, 0, false},
	}
	for _, tt := range tests {
		order, known := tt.a.Compare(tt.b)
		assert.Equal(t, tt.known, known, tt.name)
		assert.Equal(t, tt.order, order, tt.name)
	}
	assert.Equal(t, "unknown", cowork.Money{}.String())
	assert.Equal(t, "unknown", cowork.Money{Currency: "GBP"}.String())
	assert.Equal(t, "unknown", money("1", "").String())
}

func TestMoneyInJSON(t *testing.T) {
	const doc = `{"amount":"25.00","currency":"GBP"}`
	var m cowork.Money
	require.NoError(t, json.Unmarshal([]byte(doc), &m))
	out, err := json.Marshal(m)
	require.NoError(t, err)
	assert.Equal(t, doc, string(out))
	require.Error(t, json.Unmarshal([]byte(`{"amount":25.00}`), new(cowork.Money)), "a number in JSON is not exact")
}

func TestCount(t *testing.T) {
	var unknown cowork.Count
	nought, err := cowork.CountOf(0)
	require.NoError(t, err)
	assert.NotEqual(t, unknown, nought, "nought is not unknown")
	_, known := unknown.Value()
	assert.False(t, known)
	n, known := nought.Value()
	assert.True(t, known)
	assert.Zero(t, n)
	assert.Equal(t, "unknown", unknown.String())
	assert.Equal(t, "0", nought.String())
	for _, n := range []int{-1, cowork.MaxCount + 1, math.MinInt} {
		c, err := cowork.CountOf(n)
		require.Error(t, err)
		assert.Equal(t, unknown, c)
	}
}

func TestCountInJSON(t *testing.T) {
	for _, doc := range []string{"0", "7", "2147483647", "null"} {
		var c cowork.Count
		require.NoError(t, json.Unmarshal([]byte(doc), &c), doc)
		out, err := json.Marshal(c)
		require.NoError(t, err)
		assert.Equal(t, doc, string(out))
	}
	for _, doc := range []string{"-1", "-0", "1.0", "1e3", `"7"`, "2147483648", "99999999999999999999", "true", "{}"} {
		var c cowork.Count
		require.Error(t, json.Unmarshal([]byte(doc), &c), doc)
		assert.Equal(t, cowork.Count{}, c)
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"0", "-0.5", "25.00", "999999999999999999", "1e3", "-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := cowork.ParseDecimal(s)
		if err != nil {
			assert.False(t, d.Known())
			return
		}
		assert.Equal(t, s, d.String())
		order, known := d.Compare(d)
		assert.True(t, known)
		assert.Zero(t, order)
	})
}
