"""Events: who has a place, and when the stream is open. Facts and a moment in, an answer out."""
