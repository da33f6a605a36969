# Reads the tidy table that `cowork check --format csv` writes, and counts outcomes.
#
#   cowork check --as-of 2026-12-01 --format csv examples/records > tidy.csv
#   Rscript examples/research/read.R tidy.csv
#
# Needs nothing but R. Every column is text; the codebook is `cowork schema csv`.
rows <- read.csv(commandArgs(TRUE)[1], colClasses = "character", na.strings = character(), encoding = "UTF-8")

records <- rows[!duplicated(rows[c("file", "record")]), ]
cat(nrow(rows), "rows,", nrow(records), "records,", length(unique(rows$rule)), "rules\n")

for (flag in c("tokenistic", "unsafe")) {
  raised <- sum(records[[flag]] == "raised")
  open <- sum(records[[flag]] == "open")
  # Never one number: what is open could fall either way.
  cat(sprintf("%s: at least %d of %d, at most %d of %d\n", flag, raised, nrow(records), raised + open, nrow(records)))
}

outcomes <- table(rows$outcome)
for (o in names(outcomes)) cat(sprintf("%s: %d items\n", o, outcomes[[o]]))
