import BallotModel

extension Indicator: Coded {}
