// A face imports the façade alone, and finds the words of its signatures there.
@_exported public import BallotModel
@_exported public import BallotReporting
