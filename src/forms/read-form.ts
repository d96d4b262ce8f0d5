import { type IssueForm, issueForms } from "./issue-forms.ts";

/** A form that somebody filled in: the answers by the ids of the questions; what was left out is not there. */
export interface FilledForm {
  readonly form: IssueForm;
  readonly answers: ReadonlyMap<string, string>;
}

/** What GitHub writes where nothing was typed. */
const noAnswer = "_No response_";

/**
 * Returns the form that the text of an issue is, as GitHub writes it: each question as a heading, with the answer below it.
 * Returns null for any other text, one line on what is wrong where the headings are not those of the form.
 */
export function readForm(text: string): FilledForm | { readonly refusal: string } | null {
  const [before = "", ...parts] = text.replace(/\r\n?/g, "\n").split(/^### /m);
  const first = headingOf(parts[0] ?? "");
  const form = issueForms.find(({ questions }) => questions[0]?.label === first);
  if (!form || before.trim() !== "") return null;
  const answers = new Map<string, string>();
  const labels = form.questions.map(({ label }) => label);
  let last = "";
  for (const part of parts) {
    const heading = headingOf(part);
    const question = form.questions.find(({ label }) => label === heading);
    // A heading that somebody typed belongs to the answer before it.
    if (!question) answers.set(last, `${answers.get(last) ?? ""}\n\n### ${part}`.trim());
    else if (answers.has(question.id)) return { refusal: `"${heading}" stands twice` };
    else answers.set(question.id, part.slice(heading.length).trim());
    last = question?.id ?? last;
  }
  const missing = labels.filter((_, i) => !answers.has(form.questions[i]?.id ?? ""));
  if (missing.length > 0) return { refusal: `"${missing[0]}" is missing` };
  const given = [...answers].filter(([, answer]) => answer !== "" && answer !== noAnswer);
  return { form, answers: new Map(given) };
}

function headingOf(part: string): string {
  return part.split("\n", 1)[0] ?? "";
}
