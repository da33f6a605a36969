module github.com/powercowork/cowork/cmd

go 1.25.0

require github.com/powercowork/cowork v0.1.0
