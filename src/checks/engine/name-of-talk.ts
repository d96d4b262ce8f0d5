import type { TalkRecord } from "../../schema/webinar.ts";

/** Returns what messages call a talk of a webinar: its code, S04E03, or "a talk of S04 without a number". */
export function nameOfTalk(webinar: string, talks: readonly TalkRecord[], index: number): string {
  const code = webinar.toUpperCase();
  if (talks[index]?.code === "none") return `a talk of ${code} without a number`;
  const number = talks.slice(0, index + 1).filter((talk) => talk.code !== "none").length;
  return `${code}E${String(number).padStart(2, "0")}`;
}
