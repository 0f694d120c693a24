import { oneDecimal, tenthsOf } from "../../../src/sampling/balance/tenths";

it.each([
  [9, 4, "2.3"], [1, 3, "0.3"], [0, 7, "0.0"], [1, 20, "0.1"], [1, 21, "0.0"], [235, 100, "2.4"], [12_345, 10, "1,234.5"], [39, 40, "1.0"],
])("%d ÷ %d is %s", (numerator, denominator, text) => {
  expect(oneDecimal(tenthsOf(numerator, denominator))).toBe(text);
});
