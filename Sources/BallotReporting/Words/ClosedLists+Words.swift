import BallotModel

// Values of closed lists as people read them; machines get the raw values.

extension Status {
  var word: Words {
    switch self {
    case .tooFewBallots: .statusTooFew
    case .onHold: .statusOnHold
    case .meeting: .statusMeeting
    case .watch: .statusWatch
    case .none: .statusNone
    }
  }
}

extension Action {
  var word: Words {
    switch self {
    case .meeting: .statusMeeting
    case .watch: .statusWatch
    }
  }
}

extension Fate {
  var word: Words {
    switch self {
    case .counted: .counted
    case .invalid: .invalid
    case .rejected: .rejected
    case .duplicate: .duplicate
    case .conflict: .conflict
    }
  }
}

extension FileReport.Status {
  var word: Words {
    switch self {
    case .imported: .imported
    case .alreadyImported: .alreadyImported
    case .refused: .refused
    }
  }
}

extension Indicator.Polarity {
  var word: Words {
    switch self {
    case .negative: .negative
    case .positive: .positive
    }
  }
}

extension RoundSettings.Serials {
  var word: Words {
    switch self {
    case .required: .settingSerialsRequired
    case .none: .settingSerialsNone
    }
  }
}

extension RoundSettings.Blank {
  var word: Words {
    switch self {
    case .noCriticism: .settingBlankNoCriticism
    case .invalid: .settingBlankInvalid
    }
  }
}

extension RoundSettings.CrossUnit {
  var word: Words {
    switch self {
    case .reject: .settingCrossUnitReject
    case .allow: .settingCrossUnitAllow
    }
  }
}

extension RoundSettings.Denominator {
  var word: Words {
    switch self {
    case .counted: .settingDenominatorCounted
    case .answered: .settingDenominatorAnswered
    }
  }
}
