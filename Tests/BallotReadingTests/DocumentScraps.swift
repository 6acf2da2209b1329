/// Documents put together from what a reader in pieces may stumble over, most of them not quite
/// right.
struct DocumentScraps {
  private static let openings = [
    "", "<?xml version=\"1.0\"?>\n", "<?xml version='1.0' encoding='UTF-8'?>",
    "<?xml version='1.0' encoding='ISO-8859-1'?>\n", "<?xml version='1.0' encoding='UTF-16'?>\n",
    "<?xml version='1.1' standalone='yes'?>\n<!-- > <ballot > -->\n", "<?p <ballot > ?>\n",
    "<?xml version='1.0'?>\n<!DOCTYPE ballots [<!ENTITY e '<ballot />'>]>\n",
  ]
  private static let roots = [
    "<ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'>",
    "<ballots\r\n xmlns=\"urn:kiemphieu:ballots:1\"\r\n round='r1' unit='p-bo-de'\n>",
    "<ballots xmlns='urn:kiemphieu:ballots:1' round='r&lt;>2' unit='p-bo-de'>",
    "<b:ballots xmlns:b='urn:kiemphieu:ballots:1' xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'>",
    "<ballots xmlns='urn:kiemphieu:ballots:1' xmlns:b='urn:kiemphieu:ballots:1' date='>'>",
    "<ballots xmlns='urn:other'>", "<ballots xmlns='urn:kiemphieu:ballots:1'/>", "",
  ]
  private static let good = [
    "<ballot serial='A-1'><assessment official='cb-001'><mark indicator='L01'/></assessment></ballot>",
    "<ballot serial='A-2' unit='p-đức'>\n<assessment official='cb-004'><none/></assessment></ballot>",
    "<ballot serial='Số-3'><assessment official='cb-002'/>\r\n<assessment official='cb-003'/></ballot>",
    "<ballot serial='A-4'><assessment official='cb-001'><comment>a &amp; &lt;ballot >\rb</comment>"
      + "</assessment></ballot>",
    "<ballot serial='A-5' status='spoiled'/>", "<ballot serial='A-6'/>",
    "<ballot\nserial='A-7'\r><assessment official='cb-009'></assessment></ballot\n>",
    "<ballot serial='A-8'><assessment official='cb-01'><mark indicator='L1'/></assessment></ballot>",
    "<ballot serial='A-9' unit='p-x'><assessment official='cb-001'/></ballot>", "\n", "\r\n", "\r",
    " \t",
  ]
  private static let odd = [
    "<!-- <ballot serial='B'><assessment official='cb-001'/></ballot> -->",
    "<!-- <ballot > \n <ballot > -->", "<!--", "-->", "<?p <ballot > <ballot/> ?>", "<?p", "?>",
    "<ballot serial='C'><assessment official='cb-001'><comment><![CDATA[ <ballot ><ballot >]]>"
      + "</comment></assessment></ballot>",
    "<![CDATA[ <ballot > ]]>", "<![CDATA[", "]]>", "text", "&lt;", "&e;", "&#10;", "&#0;",
    "<ballot serial='<ballot '/>", "<ballot serial='D' x='1'/>", "<ballot serial='E'><ballot />",
    "<b:ballot serial='F'><b:assessment official='cb-001'/></b:ballot>",
    "<ballot serial='G' xmlns:n='urn:n' n:a='>'/>", "<ballot serial='H' xmlns=''/>",
    "<ballotbox/>", "<vote><ballot serial='I'/></vote>", "</ballot>", "</ballots>", "<ballots>",
    "<!DOCTYPE x>", "<ballot serial='J' serial='K'/>", "<ballot serial='\u{1}'/>", "<", ">", "\0",
  ]

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A document in UTF-8 or UTF-16, with or without its mark.
  mutating func document() -> [UInt8] {
    var text = pick(Self.openings, elseFirst: 3) + pick(Self.roots, elseFirst: 3)
    let odds = Int.random(in: 0...2, using: &random)
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      text += Int.random(in: 0..<20, using: &random) < odds ? pick(Self.odd) : pick(Self.good)
    }
    text += pick(["</ballots>", "</ballots>\n", "", "</b:ballots>", "</ballots><ballot />"])
    let dress = Dress(encoding: pick(Dress.Encoding.allCases, elseFirst: 4))
    var bytes = dress.encoded(text)
    for _ in 0..<max(0, Int.random(in: -3...2, using: &random)) { damage(&bytes) }
    return bytes
  }

  /// A number below `bound`.
  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  /// The first in so many cases more than the others.
  private mutating func pick<Item>(_ items: [Item], elseFirst more: Int = 0) -> Item {
    items[max(0, Int.random(in: -more * items.count / 2..<items.count, using: &random))]
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = number(below: bytes.count)
    let end = min(bytes.count, at + 1 + number(below: 20))
    switch number(below: 5) {
    case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 3: bytes.insert(contentsOf: pick(Self.odd).utf8, at: at)
    default: bytes.removeSubrange(at...)
    }
  }
}
