import Dispatch
import Foundation

/// Works out numbered items on several threads, and hands them on in their order on the caller's.
///
/// The result is the same for any number of threads.
enum OrderedWork {
  /// - Parameters:
  ///   - count: items, numbered from 0.
  ///   - threads: those that work; with one, everything happens on the caller's.
  ///   - work: called once for each item, with the number of the thread, which only one uses at a
  ///     time.
  ///   - use: called with each result in the order of the items. After an error nothing more is.
  static func run<Value: Sendable>(
    count: Int, threads: Int,
    work: @escaping @Sendable (_ thread: Int, _ item: Int) throws(StoreError) -> Value,
    use: (_ item: Int, Value) throws -> Void
  ) throws {
    guard threads > 1, count > 1 else {
      for item in 0..<count { try use(item, work(0, item)) }
      return
    }
    let queue = WorkQueue<Value>(count: count, ahead: threads * 4)
    let group = DispatchGroup()
    for thread in 0..<threads {
      DispatchQueue.global().async(group: group) {
        while let item = queue.next() {
          let result: Result<Value, StoreError>
          do throws(StoreError) { result = .success(try work(thread, item)) } catch {
            result = .failure(error)
          }
          queue.put(item, result)
        }
      }
    }
    defer {
      queue.stop()
      group.wait()
    }
    for item in 0..<count { try use(item, queue.take(item).get()) }
  }

  /// Which items are being worked on, and the results that nobody has taken yet.
  private final class WorkQueue<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let count: Int
    /// Items that may be begun before the next one is taken, so that memory stays bounded.
    private let ahead: Int
    private var begun = 0
    private var taken = 0
    private var results: [Int: Result<Value, StoreError>] = [:]

    init(count: Int, ahead: Int) {
      self.count = count
      self.ahead = ahead
    }

    /// The next item to be worked on; nil when there is none left.
    func next() -> Int? {
      condition.lock()
      defer { condition.unlock() }
      while begun < count, begun >= taken + ahead { condition.wait() }
      guard begun < count else { return nil }
      defer { begun += 1 }
      return begun
    }

    func put(_ item: Int, _ result: Result<Value, StoreError>) {
      condition.lock()
      results[item] = result
      condition.broadcast()
      condition.unlock()
    }

    /// Waits for the result of `item`.
    func take(_ item: Int) -> Result<Value, StoreError> {
      condition.lock()
      defer { condition.unlock() }
      while true {
        if let result = results.removeValue(forKey: item) {
          taken = item + 1
          condition.broadcast()
          return result
        }
        condition.wait()
      }
    }

    /// No more items are begun.
    func stop() {
      condition.lock()
      begun = count
      condition.broadcast()
      condition.unlock()
    }
  }
}
