/// A kernel gave another result than the naive count.
struct KernelError: Error {
  var kernel: String
}
