import { inflateSync } from "node:zlib";

/** Returns the characters that a WOFF 1.0 font has glyphs for, as code points (OpenType 1.9, cmap formats 4 and 12). */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, "cmap");
  const found = new Set<number>();
  for (let record = 4; record < 4 + cmap.readUInt16BE(2) * 8; record += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(record + 4));
    const format = table.readUInt16BE(0);
    const ranges = format === 4 ? rangesOf4(table) : format === 12 ? rangesOf12(table) : [];
    for (const [first, last] of ranges)
      for (let code = first; code <= last; code++) found.add(code);
  }
  return found;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let entry = 44; entry < 44 + font.readUInt16BE(12) * 20; entry += 20) {
    if (font.toString("latin1", entry, entry + 4) !== tag) continue;
    const [start, packed, size] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at));
    const table = font.subarray(start, (start ?? 0) + (packed ?? 0));
    return packed === size ? table : inflateSync(table);
  }
  throw new Error(`a font without a ${tag} table`);
}

type Ranges = readonly (readonly [first: number, last: number])[];

function rangesOf4(table: Buffer): Ranges {
  const size = table.readUInt16BE(6);
  return Array.from({ length: size / 2 }, (_, i) => {
    const [last, first] = [14 + i * 2, 16 + size + i * 2].map((at) => table.readUInt16BE(at));
    return [first ?? 0, last ?? 0] as const;
  }).filter(([, last]) => last !== 0xffff);
}

function rangesOf12(table: Buffer): Ranges {
  return Array.from({ length: table.readUInt32BE(12) }, (_, i) => [
    table.readUInt32BE(16 + i * 12),
    table.readUInt32BE(20 + i * 12),
  ]);
}
