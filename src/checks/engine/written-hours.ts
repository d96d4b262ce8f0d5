/** The offsets from UTC, in minutes, that people mean by the name of a zone: CET is also written in summer. */
const offsets: Readonly<Record<string, readonly number[]>> = {
  UTC: [0],
  GMT: [0, 60],
  WET: [0, 60],
  BST: [60],
  CET: [60, 120],
  CEST: [120, 60],
  EET: [120, 180],
  EEST: [180, 120],
  EST: [-300, -240],
  EDT: [-240, -300],
  ET: [-300, -240],
  PST: [-480, -420],
  PDT: [-420, -480],
  PT: [-480, -420],
  JST: [540],
  AEST: [600, 660],
  AEDT: [660, 600],
};

/** Matches an hour: "16:00", "4 pm", "4:30 p.m. CET"; the name of its zone may follow. */
export const hourPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.:/-])(?:(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?|(?<hour24>[01]?\\d|2[0-3]):(?<minute24>[0-5]\\d)(?!\\s?[ap]\\.?m|[:\\d]))(?:(?:\\s?[–-]\\s?\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?)?\\s?\\(?(?<zone>${Object.keys(offsets).join("|")})\\b\\)?)?`,
  "gu",
);

/** Returns the minute of the day that a match names, in its own zone. */
export function minuteOf({ groups = {} }: RegExpExecArray): number {
  const { hour, minute, half, hour24, minute24 } = groups;
  if (hour24 !== undefined) return Number(hour24) * 60 + Number(minute24);
  return ((Number(hour) % 12) + (half === "p" ? 12 : 0)) * 60 + Number(minute ?? 0);
}

/** Returns the offsets that the named zone may have, in minutes; null if no zone is named. */
export function offsetsOf({ groups = {} }: RegExpExecArray): readonly number[] | null {
  return offsets[groups["zone"] ?? ""] ?? null;
}
