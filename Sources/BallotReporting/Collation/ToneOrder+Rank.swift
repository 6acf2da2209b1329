import BallotModel

extension ToneOrder {
  func rank(_ tone: VietnameseTone) -> UInt32 {
    switch (self, tone) {
    case (_, .ngang): 0
    case (_, .huyen): 1
    case (.dictionary, .hoi): 2
    case (.dictionary, .nga): 3
    case (.dictionary, .sac): 4
    case (.office, .sac): 2
    case (.office, .hoi): 3
    case (.office, .nga): 4
    case (_, .nang): 5
    }
  }
}
