import { escapeMarkdown } from "../markup/escape-markdown.ts";
import type { Recording, Talk } from "../site/site.ts";

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
  const [oldUrls, urls] = [old?.videos ?? [], recording.videos].map((videos) =>
    videos.map(({ watchUrl }) => watchUrl),
  ) as [string[], string[]];
  if (oldUrls.join(" ") === urls.join(" "))
    return old === null || old.words === recording.words ? null : recording.words;
  if (oldUrls.length === 0) return "The recording is published.";
  if (urls.length > 0)
    return oldUrls.every((url) => urls.includes(url))
      ? "Another recording is published."
      : "The recording is replaced.";
  return ["The recording is no longer shown.", recording.words].filter(Boolean).join(" ");
}
