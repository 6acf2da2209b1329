import Glibc

/// CPU time of this process for one kernel at a time, and the line that is printed of it.
enum Stopwatch {
  private static let turns = 5

  /// Prints `name`, the median nanoseconds per item of several turns, and the unit, tab-separated.
  ///
  /// - Parameter body: does the work and gives whether its result is the right one.
  static func measure(
    _ name: String, items: Int, per unit: String, _ body: () throws -> Bool
  ) throws {
    var times: [Double] = []
    for _ in 0..<turns {
      let start = now()
      let isRight = try body()
      times.append((now() - start) / Double(items))
      guard isRight else { throw KernelError(kernel: name) }
    }
    times.sort()
    print("\(name)\t\(rounded(times[turns / 2]))\tns/\(unit)")
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
