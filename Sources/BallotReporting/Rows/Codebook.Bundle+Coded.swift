import BallotModel

extension Codebook.Bundle: Coded {}
