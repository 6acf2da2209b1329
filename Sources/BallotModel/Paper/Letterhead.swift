/// What an office prints on its sheets; whatever is not given stays a dotted line for the pen.
///
/// Titles may hold line breaks. Abbreviations of document types and "T/M", "K/T" are the office's
/// own to write: they are settings here, since no source at hand settles them.
package struct Letterhead: Equatable, Sendable {
  package var form = LetterForm.party
  /// The body above the issuer, e.g. the Party committee of the city.
  package var superior: String?
  package var issuer: String?
  /// For the place and date line; the date is written by hand.
  package var place: String?
  /// What follows the number, e.g. `BB/QU`; one for each kind of sheet.
  package var minutesSign: String?
  package var summarySign: String?
  package var listSign: String?
  /// A mark of secrecy, printed boxed; none by default.
  package var secrecy: String?
  /// Whether the Party's form has a star below the issuer.
  package var hasStar = true
  /// `Ban kiểm phiếu` if nil; some write `Tổ kiểm phiếu`.
  package var countingTeam: String?
  /// Dotted lines for the team's members beside its head, and for witnesses; 0…40.
  package var memberLines = 4
  package var witnessLines = 0
  /// Titles of those who sign, left to right; nil for the usual ones.
  package var minutesSigners: [String]?
  package var summarySigners: [String]?
  package var listSigners: [String]?
  /// Those who get the sheet ("Nơi nhận"); none by default.
  package var recipients: [String] = []
  /// Whether the minutes ask for the number of copies.
  package var statesCopies = true
  /// Whether counts below 10 in running text get a leading zero: `05`.
  package var padsCounts = false
  /// How names are sorted among people of one unit and position, in every list for people.
  package var tones = ToneOrder.dictionary
  package var rest = NameRest.middleThenFamily

  package init() {}
}
