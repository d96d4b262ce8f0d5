import { webinarFile, webinarYaml } from "../import/draft-files.ts";
import { writtenDay, writtenTime } from "../import/written-days.ts";
import { idOfName, namesOfPeople } from "../import/written-names.ts";
import type { SoundRecords } from "../load/records.ts";
import { idsOfPeople, knownPerson } from "./form-people.ts";
import { type Answers, type FormChanges, noChanges, refused } from "./form-result.ts";

/** Returns the file of a new webinar, with the next number, and those of its speakers who are new. */
export function announceWebinar(answers: Answers, records: SoundRecords): FormChanges {
  const lines = (answers.get("speakers") ?? "").split("\n").filter((line) => line.trim() !== "");
  const talks = lines.map((line) => ({
    number: null,
    speakers: namesOfPeople(line.trim()).people,
  }));
  const { files, nameless } = idsOfPeople(
    talks.flatMap(({ speakers }) => speakers),
    records,
  );
  if (nameless.length > 0)
    return refused(
      ...nameless.map(
        (name) => `"Speakers" names "${name}": write the name in Latin letters as well`,
      ),
    );
  const number = Math.max(0, ...records.webinars.map(({ id }) => Number(id.slice(1)))) + 1;
  const webinar = { ...fieldsOf(answers), number, talks, guesses: {} };
  const text = webinarYaml(
    webinar,
    ({ name }) => knownPerson(name, records) ?? idOfName(name) ?? name,
  );
  return { ...noChanges, files: new Map([[webinarFile(number), text], ...files]) };
}

/** A day and an hour may be written as people write them; the check says what it does not know. */
function fieldsOf(answers: Answers): Readonly<Record<string, string>> {
  const [day, hour] = [answers.get("date") ?? "", answers.get("time") ?? ""];
  const fields = {
    topic: answers.get("topic"),
    date: writtenDay(day)?.day ?? day,
    time: writtenTime(hour) ?? hour,
    platform: answers.get("platform"),
    place: answers.get("place"),
    registration: answers.get("registration"),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(given) as Readonly<Record<string, string>>;
}
