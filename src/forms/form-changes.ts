import type { SoundRecords } from "../load/records.ts";
import { announceWebinar } from "./announce-webinar.ts";
import { editTalk } from "./edit-talk.ts";
import { type Answers, type FormChanges, noChanges, refused } from "./form-result.ts";
import type { FormName } from "./issue-forms.ts";
import { proposeTalk } from "./propose-talk.ts";
import type { FilledForm } from "./read-form.ts";

const changes: Readonly<
  Record<FormName, (answers: Answers, records: SoundRecords) => FormChanges>
> = {
  announce: announceWebinar,
  propose: proposeTalk,
  talk: editTalk,
  recording: editTalk,
  mistake: () => noChanges,
};

/** Returns what a form changes in sound records. */
export function changesOf({ form, answers }: FilledForm, records: SoundRecords): FormChanges {
  const empty = form.questions.filter(({ id, isRequired }) => isRequired && !answers.has(id));
  if (empty.length > 0) return refused(...empty.map(({ label }) => `"${label}" is empty`));
  return changes[form.name](answers, records);
}
