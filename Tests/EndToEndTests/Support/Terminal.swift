import Foundation

/// A pseudo-terminal, so that a program believes that a person is looking.
final class Terminal {
  private let leader: FileHandle
  /// What the program writes to.
  let screen: FileHandle

  struct Unavailable: Error {}

  init() throws {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    guard descriptor >= 0 else { throw Unavailable() }
    leader = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let name = Self.unlocked(descriptor), let screen = FileHandle(forUpdatingAtPath: name)
    else { throw Unavailable() }
    self.screen = screen
  }

  /// Path of the other end; nil where there is none.
  private static func unlocked(_ descriptor: Int32) -> String? {
    #if os(Linux)
      // What unlockpt and ptsname do, which Glibc's module does not show: TIOCSPTLCK, TIOCGPTN.
      var lock: Int32 = 0
      var number: Int32 = 0
      guard ioctl(descriptor, 0x4004_5431, &lock) == 0, ioctl(descriptor, 0x8004_5430, &number) == 0
      else { return nil }
      return "/dev/pts/\(number)"
    #else
      guard grantpt(descriptor) == 0, unlockpt(descriptor) == 0, let name = ptsname(descriptor)
      else { return nil }
      return String(cString: name)
    #endif
  }

  /// Everything that was written until the last program let go of the screen.
  func shown() throws -> String {
    try screen.close()
    var shown = Data()
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(leader.fileDescriptor, &chunk, chunk.count)
      guard count > 0 else { break }
      shown.append(contentsOf: chunk[..<count])
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
