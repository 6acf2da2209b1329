/// What the areas of a theme are called.
struct PlaceNames {
  private struct District {
    var code: String
    var name: String
    var wards: [(code: String, name: String)]
  }

  let unitsPerWard: Int
  let wardsPerDistrict = 3
  let city: (code: String, name: String)
  private let districts: [District]

  init(theme: TestDeckOptions.Theme) {
    switch theme {
    case .plain:
      unitsPerWard = 4
      city = ("c-1", "Thành phố số 1")
      districts = []
    case .longBien:
      unitsPerWard = 2
      city = ("hn", "Thành phố Hà Nội")
      districts = Self.hanoi
    }
  }

  private static let hanoi = [
    District(
      code: "q-long-bien", name: "Quận Long Biên",
      wards: [
        ("p-bo-de", "Phường Bồ Đề"), ("p-viet-hung", "Phường Việt Hưng"),
        ("p-phuc-loi", "Phường Phúc Lợi"),
      ]),
    District(
      code: "q-hoan-kiem", name: "Quận Hoàn Kiếm",
      wards: [
        ("p-hang-bac", "Phường Hàng Bạc"), ("p-trang-tien", "Phường Tràng Tiền"),
        ("p-phan-chu-trinh", "Phường Phan Chu Trinh"),
      ]),
    District(
      code: "q-ba-dinh", name: "Quận Ba Đình",
      wards: [
        ("p-truc-bach", "Phường Trúc Bạch"), ("p-ngoc-ha", "Phường Ngọc Hà"),
        ("p-kim-ma", "Phường Kim Mã"),
      ]),
    District(
      code: "q-tay-ho", name: "Quận Tây Hồ",
      wards: [
        ("p-buoi", "Phường Bưởi"), ("p-yen-phu", "Phường Yên Phụ"),
        ("p-nhat-tan", "Phường Nhật Tân"),
      ]),
  ]

  func district(_ number: Int) -> (code: String, name: String) {
    guard number >= districts.count else { return (districts[number].code, districts[number].name) }
    return ("d-\(padded(number + 1, 2))", "Quận số \(number + 1)")
  }

  func ward(_ number: Int) -> (code: String, name: String) {
    let district = number / wardsPerDistrict
    guard district >= districts.count else {
      return districts[district].wards[number % wardsPerDistrict]
    }
    return ("w-\(padded(number + 1, 3))", "Phường số \(number + 1)")
  }

  /// - Parameter number: ordinal among all units.
  func unit(_ number: Int) -> (code: String, name: String) {
    let place = number % unitsPerWard + 1
    let ward = number / unitsPerWard
    let name = "Tổ dân phố số \(place)"
    guard ward / wardsPerDistrict >= districts.count else {
      return ("\(self.ward(ward).code)-t\(place)", name)
    }
    return ("u-\(padded(number + 1, 4))", name)
  }

  /// `number` with leading zeros up to `width` digits.
  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
