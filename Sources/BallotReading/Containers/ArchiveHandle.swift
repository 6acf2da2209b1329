import BallotModel
import CArchive

/// libarchive, standing at one entry of a .zip after the other; by the directory at its end.
final class ArchiveHandle {
  /// Where the .zip lies.
  enum Place {
    case file(String)
    case memory(UnsafeRawBufferPointer)
  }

  private static let blockSize = 64 << 10
  private let archive: OpaquePointer
  /// How many entries have been passed or stand open.
  private(set) var position = 0

  /// - Throws: X20 where it is no .zip, or one that is damaged.
  init(_ place: Place) throws(ReadingError) {
    guard let archive = archive_read_new() else { throw ReadingError(.damaged) }
    self.archive = archive
    archive_read_support_format_zip_seekable(archive)
    let outcome =
      switch place {
      case .file(let path): archive_read_open_filename(archive, path, Self.blockSize)
      case .memory(let bytes): archive_read_open_memory(archive, bytes.baseAddress, bytes.count)
      }
    // The handle is freed by deinit, which runs once all properties are set.
    guard outcome == ARCHIVE_OK else { throw ReadingError(.damaged) }
  }

  deinit { archive_read_free(archive) }

  /// What is known of an entry from the directory.
  struct Header {
    var name: [UInt8]
    var isFolder: Bool
    var isFile: Bool
    var isEncrypted: Bool
    /// Unpacked, as the directory has it; 0 if it doesn't say.
    var size: Int
  }

  /// Moves on to the next entry; nil at the end.
  ///
  /// - Throws: X20 where the directory is damaged.
  func advance() throws(ReadingError) -> Header? {
    var entry: OpaquePointer?
    var name: UnsafePointer<CChar>?
    switch kiemphieu_next_entry(archive, &entry, &name) {
    case ARCHIVE_EOF: return nil
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw ReadingError(.damaged)
    }
    guard let entry, let name else { throw ReadingError(.damaged) }
    position += 1
    let type = archive_entry_filetype(entry)
    let size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0
    return Header(
      name: Self.bytes(name), isFolder: UInt32(type) == 0o040000,
      isFile: UInt32(type) == 0o100000 || type == 0,
      isEncrypted: archive_entry_is_encrypted(entry) != 0, size: max(0, Int(size)))
  }

  /// Fills `buffer` from the open entry; 0 at its end.
  ///
  /// - Throws: X20 where the data are damaged or packed in a way that is not supported.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw ReadingError(.damaged) }
    return count
  }

  private static func bytes(_ name: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = name
    while at.pointee != 0 {
      bytes.append(UInt8(bitPattern: at.pointee))
      at += 1
    }
    return bytes
  }
}
