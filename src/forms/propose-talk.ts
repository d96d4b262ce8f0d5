import { insertTalk } from "../fix/insert-talk.ts";
import type { SoundRecords } from "../load/records.ts";
import { idsOfPeople, personOf } from "./form-people.ts";
import { type Answers, type FormChanges, noChanges, refused } from "./form-result.ts";

/** Returns a webinar with one more talk, and the file of a new speaker; nothing until an organizer names the webinar. */
export function proposeTalk(answers: Answers, records: SoundRecords): FormChanges {
  const webinar = answers.get("webinar");
  if (webinar === undefined)
    return {
      ...noChanges,
      notes: ['an organizer fills in "For which webinar" once the talk is accepted'],
    };
  const entry = records.webinars.find(({ id }) => id === webinar.toLowerCase());
  if (!entry)
    return refused(`"For which webinar" is "${webinar}", which is no webinar of the series`);
  const { ids, files, nameless } = idsOfPeople([personOf(answers)], records);
  if (nameless.length > 0)
    return refused('"Who speaks" has no Latin letter: write the name in Latin letters as well');
  const [title, abstract] = [answers.get("title"), answers.get("abstract")];
  const talk = { title, speakers: [...ids], topics: [], abstract };
  const text = insertTalk(entry.source.text, entry.record.talks.length, talk);
  if (text === null)
    return refused(`the file of ${webinar} cannot be edited by a form; an organizer does it`);
  return { ...noChanges, files: new Map([[`episodes/${entry.id}.yaml`, text], ...files]) };
}
