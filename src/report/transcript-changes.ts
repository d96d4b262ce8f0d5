import path from "node:path";
import { escapeMarkdown } from "../markup/escape-markdown.ts";
import type { Talk, Transcript } from "../site/site.ts";

/** Returns a line for each transcript that is new, changed or gone; a talk that is gone takes its transcripts with it. */
export function transcriptChanges(before: readonly Talk[], after: readonly Talk[]): string[] {
  const old = new Map(before.map((talk) => [talk.id, talk.transcripts]));
  return after.flatMap((talk) => {
    const changes = changesOf(old.get(talk.id) ?? [], talk.transcripts);
    const name = `${talk.code ?? talk.webinar.code} ${escapeMarkdown(talk.heading)}`;
    return changes.map((change) => `- ${name}: ${change}`);
  });
}

function changesOf(before: readonly Transcript[], after: readonly Transcript[]): string[] {
  const textAt = (files: readonly Transcript[], { page }: Transcript) =>
    files.find((one) => one.page.path === page.path)?.text;
  const told = (one: Transcript, change: string) =>
    `The transcript ${path.basename(one.page.path)} is ${change}.`;
  return [
    ...after.flatMap((one) => {
      const old = textAt(before, one);
      if (old === one.text) return [];
      return [told(one, old === undefined ? "new" : "changed")];
    }),
    ...before.flatMap((one) => (textAt(after, one) === undefined ? [told(one, "gone")] : [])),
  ];
}
