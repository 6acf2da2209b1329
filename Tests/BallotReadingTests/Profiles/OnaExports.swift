/// What several real files of Ona have in common.
enum OnaExports {
  static let fixtures = "onadata/onadata/libs/tests/utils/fixtures/"
  /// The choices of its form about pizza.
  static let toppings = [
    "cheese", "pepperoni", "sausauge", "green_peppers", "mushrooms", "anchovies",
  ]
}
