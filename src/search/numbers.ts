/** The letters that numbers are packed as. */
export const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Returns the ascending numbers that a text holds: the step to each from the one before, the first from 0, five bits a
 * letter, the lowest first; a letter of the second half of all says that another one follows.
 */
export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let [last, shift] = [0, 0];
  for (const letter of packed) {
    const digit = digits.indexOf(letter);
    last += (digit & 31) << shift;
    shift = digit > 31 ? shift + 5 : 0;
    if (shift === 0) numbers.push(last);
  }
  return numbers;
}
