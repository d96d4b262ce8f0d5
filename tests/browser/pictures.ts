import assert from "node:assert/strict";

/** Returns the size of a PNG that is there from its first byte to its last: "1200 × 630" (PNG, third edition, §5). */
export function pngSize(bytes: Buffer): string {
  assert.equal(bytes.toString("latin1", 0, 8), "\x89PNG\r\n\x1a\n");
  assert.equal(bytes.toString("latin1", 12, 16), "IHDR");
  assert.equal(bytes.toString("latin1", bytes.length - 8, bytes.length - 4), "IEND");
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}
