import { digits } from "./numbers.ts";

const codes = Buffer.from(digits);
const mostLetters = 7;

/** Returns ascending numbers as the text that `unpackNumbers` reads: most of those in a long list are one letter. */
export function packNumbers(numbers: readonly number[]): string {
  const bytes = Buffer.allocUnsafe(numbers.length * mostLetters);
  let [at, last] = [0, 0];
  for (const number of numbers) {
    let step = number - last;
    for (; step > 31; step >>>= 5) bytes[at++] = codes[32 | (step & 31)] ?? 0;
    bytes[at++] = codes[step] ?? 0;
    last = number;
  }
  return bytes.toString("latin1", 0, at);
}
