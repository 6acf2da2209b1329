import BallotModel

/// The round of a deck: its areas, officials and codebooks.
struct DeckRound {
  let id: String
  let title: String
  /// A round that is not this one.
  let otherID: String
  let levels = ["city", "district", "ward", "unit"]
  let codebooks: [Codebook]
  private(set) var areas: [DeckArea] = []
  /// Per unit, the index of its area.
  private(set) var unitAreas: [Int] = []
  /// Per unit, the areas from the city down to itself.
  private(set) var unitPaths: [[Int]] = []
  /// Per unit, the ordinal of its ward.
  private(set) var unitWards: [Int] = []
  private(set) var officials: [DeckOfficial] = []
  /// Per unit, its officials.
  private(set) var unitOfficials: [[Int]] = []
  /// An indicator that no codebook has.
  let unknownIndicator: String

  init(options: TestDeckOptions, codebooks: [Codebook]) {
    self.codebooks = codebooks
    switch options.theme {
    case .plain:
      id = "deck-\(options.seed)"
      otherID = "deck-other"
      title = "Đợt lấy phiếu kiểm thử số \(options.seed)"
    case .longBien:
      id = "lb-2024-h1"
      otherID = "lb-2023-h2"
      title = "Lấy phiếu đánh giá cán bộ, 6 tháng đầu năm 2024"
    }
    let known = Set(codebooks.flatMap { $0.indicators.map { $0.code.uppercased() } })
    unknownIndicator =
      (1...65).map { "Z9\($0)" }.first { !known.contains($0) } ?? "KHONG-CO-MA-NAY"
    addAreas(options.units, PlaceNames(theme: options.theme))
    addOfficials(options.officials)
  }

  private mutating func addAreas(_ units: Int, _ names: PlaceNames) {
    areas.append(DeckArea(code: names.city.code, name: names.city.name, level: 0, parent: nil))
    var district = 0
    var ward = 0
    for unit in 0..<units {
      let wardNumber = unit / names.unitsPerWard
      if unit % names.unitsPerWard == 0 {
        if wardNumber % names.wardsPerDistrict == 0 {
          let place = names.district(wardNumber / names.wardsPerDistrict)
          district = areas.count
          areas.append(DeckArea(code: place.code, name: place.name, level: 1, parent: 0))
        }
        let place = names.ward(wardNumber)
        ward = areas.count
        areas.append(DeckArea(code: place.code, name: place.name, level: 2, parent: district))
      }
      let place = names.unit(unit)
      unitPaths.append([0, district, ward, areas.count])
      unitAreas.append(areas.count)
      unitWards.append(wardNumber)
      areas.append(DeckArea(code: place.code, name: place.name, level: 3, parent: ward))
    }
  }

  private mutating func addOfficials(_ count: Int) {
    let leading = ["Chủ tịch", "Phó Chủ tịch", "Trưởng ban, Tổ trưởng"]
    let serving = ["Công chức", "Công chức tư pháp - hộ tịch", "Công chức địa chính, xây dựng"]
    let width = count > 9_999 ? 6 : count > 999 ? 4 : 3
    let units = unitAreas.count
    unitOfficials = Array(repeating: [], count: units)
    for number in 0..<count {
      // The round over the units is added so that leaders do not all fall on the same units.
      let isLeader = (number + number / units) % 3 == 0
      let digits = String(number + 1)
      let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
      unitOfficials[number % units].append(number)
      officials.append(
        DeckOfficial(
          code: "cb-\(padded)", name: "Cán bộ \(padded)",
          position: (isLeader ? leading : serving)[number % 3], unit: number % units,
          codebook: isLeader ? 0 : 1))
    }
  }
}
