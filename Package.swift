// swift-tools-version: 6.2
import PackageDescription

/// One set of settings for every target: strict, and warnings stop the build.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "KiemPhieu",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "kiemphieu", targets: ["kiemphieu"])
  ],
  dependencies: [
    // The command line: options, help, exit status 64.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Diagnostics on standard error.
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    // YAML of the round folder.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    // SQLite: schema, migrations, transactions.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Templates of minutes and lists on paper; escapes by default.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    // SHA-256 of files, derivation of the round's keys.
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev", "zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "BallotModel", swiftSettings: house),
    .target(
      name: "RoundFolder", dependencies: ["BallotModel", yams],
      resources: [.embedInCode("Resources")], swiftSettings: house),
    .target(
      name: "BallotReading", dependencies: ["BallotModel", "CArchive", "CLibXML2"],
      swiftSettings: house),
    .target(
      name: "BallotStore", dependencies: ["BallotModel", grdb, crypto], swiftSettings: house),
    .target(name: "BallotTallying", dependencies: ["BallotModel"], swiftSettings: house),
    .target(name: "MeetingPolicy", dependencies: ["BallotModel"], swiftSettings: house),
    .target(
      name: "BallotReporting", dependencies: ["BallotModel", "CXlsxWriter", mustache],
      resources: [.embedInCode("Minutes/Templates")], swiftSettings: house),
    .target(name: "TestDeck", dependencies: ["BallotModel"], swiftSettings: house),
    .target(
      name: "BallotPipeline",
      dependencies: [
        "BallotModel", "RoundFolder", "BallotReading", "BallotStore", "BallotTallying",
        "MeetingPolicy", "BallotReporting", "TestDeck", crypto,
      ],
      swiftSettings: house),
    .executableTarget(
      name: "kiemphieu", dependencies: ["BallotPipeline", arguments, log], exclude: ["Manual"],
      swiftSettings: house),
    // Micro-benchmarks of the hot loops; run by Tests/Benchmarks/run.py, no product.
    .executableTarget(
      name: "Kernels",
      dependencies: ["BallotModel", "BallotReading", "BallotStore", "BallotTallying"],
      path: "Tests/Benchmarks/Kernels", swiftSettings: house),
    .testTarget(
      name: "BallotModelTests", dependencies: ["BallotModel"], swiftSettings: house),
    .testTarget(
      name: "RoundFolderTests", dependencies: ["BallotModel", "RoundFolder"],
      swiftSettings: house),
    .testTarget(
      name: "BallotReadingTests",
      dependencies: ["BallotModel", "BallotReading", "RoundFolder", "CArchive", "CLibXML2"],
      swiftSettings: house),
    .testTarget(
      name: "BallotStoreTests", dependencies: ["BallotModel", "BallotStore", grdb],
      swiftSettings: house),
    .testTarget(
      name: "BallotTallyingTests", dependencies: ["BallotModel", "BallotTallying"],
      swiftSettings: house),
    .testTarget(
      name: "MeetingPolicyTests", dependencies: ["BallotModel", "MeetingPolicy"],
      swiftSettings: house),
    .testTarget(
      name: "BallotReportingTests", dependencies: ["BallotModel", "BallotReporting"],
      swiftSettings: house),
    .testTarget(
      name: "TestDeckTests", dependencies: ["BallotModel", "TestDeck"], swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["kiemphieu"], swiftSettings: house),
    .testTarget(name: "ArchitectureTests", dependencies: ["BallotModel"], swiftSettings: house),
  ]
)
