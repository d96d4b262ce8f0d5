import { issueForms } from "../../src/forms/issue-forms.ts";

/** Returns the text of an issue as GitHub writes it for a form with these answers, by the ids of the questions. */
export function filledForm(name: string, answers: Readonly<Record<string, string>>): string {
  const form = issueForms.find((one) => one.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return form.questions
    .map(({ id, label }) => `### ${label}\n\n${answers[id] ?? "_No response_"}`)
    .join("\n\n");
}
