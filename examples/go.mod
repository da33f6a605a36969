module github.com/powercowork/cowork/examples

go 1.25.0

require github.com/powercowork/cowork v0.1.0
