import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkData, requireSound } from "../build/make-site.ts";
import { changesOf } from "../forms/form-changes.ts";
import type { FormChanges } from "../forms/form-result.ts";
import type { FilledForm } from "../forms/read-form.ts";
import { readForm } from "../forms/read-form.ts";
import { displayName } from "../load/load-data.ts";
import { codeSpan } from "../markup/escape-markdown.ts";
import type { Problem } from "../problems.ts";
import type { Now } from "../times.ts";

/** What is said to who filled in a form, in Markdown, and what the form changes. */
export interface FormAnswer {
  readonly text: string;
  /** The whole text of each changed file by its path in the data folder; none where the form breaks a rule. */
  readonly files: FormChanges["files"];
  readonly isRefused: boolean;
}

/**
 * Returns the answer to the text of an issue, null where it is no form. The changes are tried on a copy of the data folder:
 * what the check then finds is said by the labels of the form.
 */
export function answerForm(text: string, folder: string, now: Now): FormAnswer | null {
  const form = readForm(text);
  if (form === null) return null;
  if ("refusal" in form) return refusal([`${codeSpan(form.refusal)}`]);
  const checked = checkData(folder, now);
  const { files, refusals, notes } = changesOf(form, requireSound(checked));
  if (refusals.length > 0) return refusal(refusals.map(codeSpan));
  const found = problemsOf(files, folder, now, checked.read);
  if (found.length > 0) return refusal(found.map((problem) => problemLine(problem, form)));
  return { text: thanks(form, files, notes), files, isRefused: false };
}

function problemsOf(
  files: FormChanges["files"],
  folder: string,
  now: Now,
  read: Parameters<typeof checkData>[2],
): readonly Problem[] {
  const copy = mkdtempSync(path.join(tmpdir(), "form-"));
  try {
    const data = path.join(copy, path.basename(folder));
    cpSync(folder, data, { recursive: true });
    writeFiles(files, data);
    const start = `${displayName(data)}/`;
    const { problems } = checkData(data, now, read);
    return problems.map((problem) => ({ ...problem, file: problem.file.replace(start, "") }));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Writes the files of a form into a data folder. */
export function writeFiles(files: FormChanges["files"], folder: string): void {
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** What somebody typed stands in code, so that it is neither markup nor calls anybody. */
function problemLine({ file, field, fact }: Problem, { form }: FilledForm): string {
  const question = form.questions.find((one) => lastOf(one.field?.path) === lastOf(field));
  return `**${question?.label ?? file}**: ${codeSpan(fact)}`;
}

function lastOf(field: string | undefined): string | undefined {
  return field?.split(".").findLast((part) => !/^\d+$/.test(part));
}

function refusal(facts: readonly string[]): FormAnswer {
  const lines = facts.slice(0, 20).map((fact) => `- ${fact}`);
  const text = `Thank you! Before this can go in, please look at:\n\n${lines.join("\n")}\n\nEdit the form above (**…** → **Edit**); it is read again each time.`;
  return { text, files: new Map(), isRefused: true };
}

function thanks(
  { form }: FilledForm,
  files: FormChanges["files"],
  notes: readonly string[],
): string {
  const open = notes.map((note) => `- ${codeSpan(note)}`).join("\n");
  const more = open === "" ? "" : `\n\nStill to do:\n\n${open}`;
  if (form.name === "mistake") return "Thank you for telling us! An organizer looks at it.";
  if (files.size === 0) return `Thank you! This changes nothing on the site yet.${more}`;
  const changed = [...files.keys()].map((file) => `- ${codeSpan(`data/${file}`)}`).join("\n");
  return `Thank you! This passes the check, and changes:\n\n${changed}${more}\n\nWhen an organizer adds the label \`accepted\`, it becomes a pull request.`;
}
