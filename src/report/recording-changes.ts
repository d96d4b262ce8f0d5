import type { Recording, Talk } from "../site/site.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Returns a line for each talk whose recording is published, replaced, withdrawn or described in other words. */
export function recordingChanges(before: readonly Talk[], after: readonly Talk[]): string[] {
  const old = new Map(before.map((talk) => [talk.id, talk.recording]));
  return after.flatMap((talk) => {
    const change = changeOf(old.get(talk.id) ?? null, talk.recording);
    const name = `${talk.code ?? talk.webinar.code} ${escapeMarkdown(talk.heading)}`;
    return change === null ? [] : [`- ${name}: ${change}`];
  });
}

function changeOf(old: Recording | null, recording: Recording): string | null {
  const oldUrl = old?.watchUrl ?? null;
  if (oldUrl === recording.watchUrl)
    return old === null || old.words === recording.words ? null : recording.words;
  if (oldUrl === null) return "The recording is published.";
  if (recording.watchUrl !== null) return "The recording is replaced.";
  return ["The recording is no longer shown.", recording.words].filter(Boolean).join(" ");
}
