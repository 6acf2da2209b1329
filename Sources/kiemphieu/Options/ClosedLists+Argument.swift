public import ArgumentParser
import BallotPipeline
public import Logging

extension OutputFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension LetterForm: ExpressibleByArgument {}
extension Logger.Level: @retroactive ExpressibleByArgument {}
