@main struct KiemPhieu { static func main() {} }
