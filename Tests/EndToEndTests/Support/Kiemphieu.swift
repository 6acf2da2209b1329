import Foundation

/// The built program, run in a folder.
struct Kiemphieu {
  let folder: ScratchFolder
  /// Where in the folder it is started.
  var place = ""

  init(in folder: ScratchFolder) { self.folder = folder }

  /// Beside the tests, wherever they were built.
  static let executable: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let tests = bundle?.bundleURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    #else
      let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("kiemphieu")
  }()

  /// What the program sees of the environment, unless a test says otherwise.
  static let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: standard input; empty if nil.
  ///   - environment: wins over the usual one.
  @discardableResult
  func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
  ) throws -> ProgramRun {
    let pipes = try ScratchFolder()
    let started = try start(arguments, pipes: pipes, input: input, environment: environment)
    started.waitUntilExit()
    return ProgramRun(
      status: started.terminationStatus, output: try pipes.bytes("output"),
      errors: try pipes.bytes("errors"))
  }

  @discardableResult
  func run(
    _ arguments: String..., input: Data? = nil, environment: [String: String] = [:]
  ) throws -> ProgramRun {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program with a terminal as standard output and standard error; returns what is shown.
  func runOnTerminal(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try Terminal()
    let process = process(arguments, environment)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal.screen
    process.standardError = terminal.screen
    try process.run()
    let shown = try terminal.shown()
    process.waitUntilExit()
    return shown
  }

  /// Starts the program, kills it after `delay` seconds, and says whether it was still running.
  func runAndKill(_ arguments: [String], after delay: Double) throws -> Bool {
    let pipes = try ScratchFolder()
    let started = try start(arguments, pipes: pipes, input: nil, environment: [:])
    Thread.sleep(forTimeInterval: delay)
    kill(started.processIdentifier, SIGKILL)
    started.waitUntilExit()
    return started.terminationReason == .uncaughtSignal
  }

  private func start(
    _ arguments: [String], pipes: ScratchFolder, input: Data?, environment: [String: String]
  ) throws -> Process {
    // Files, not pipes: a pipe that nobody empties stops the program.
    try pipes.write(input ?? Data(), to: "input")
    try pipes.write(Data(), to: "output")
    try pipes.write(Data(), to: "errors")
    let process = process(arguments, environment)
    process.standardInput = try FileHandle(forReadingFrom: pipes.path("input"))
    process.standardOutput = try FileHandle(forWritingTo: pipes.path("output"))
    process.standardError = try FileHandle(forWritingTo: pipes.path("errors"))
    try process.run()
    return process
  }

  private func process(_ arguments: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = place.isEmpty ? folder.url : folder.path(place)
    process.environment = Self.environment.merging(environment) { $1 }
    return process
  }
}
