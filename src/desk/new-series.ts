import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { fieldText } from "../fix/set-field.ts";
import { emptyRecords } from "../load/load-data.ts";
import { mistake } from "../mistakes.ts";
import { dataFiles } from "../schema/data-files.ts";
import { seriesSchema } from "../schema/series.ts";
import { agrees, answersTo, type Question, stopAsking } from "./ask.ts";
import { diffOf, type FileEdit, writeEdits } from "./edits.ts";
import { personEdit, personQuestions } from "./new-person.ts";
import { expectedIn, newRecordText } from "./record-text.ts";

const { shape } = seriesSchema;

const questions: readonly Question[] = [
  {
    name: "title",
    message: "Title of the series",
    expected: (typed) => expectedIn(shape.title, typed),
  },
  {
    name: "url",
    message: "Address of the site",
    expected: (typed) => expectedIn(shape.url, typed),
  },
  {
    name: "zone",
    message: "Time zone, such as Europe/Copenhagen",
    expected: (typed) => expectedIn(shape.time_zone, typed),
  },
  { name: "topic", message: "What the first webinar is about", isOptional: true },
  ...personQuestions
    .slice(0, 2)
    .map((question) => ({ ...question, message: `Organizer: ${question.message.toLowerCase()}` })),
];

/** Asks a few questions and writes the data of a new series, which checks and builds, into a new or empty folder. */
export async function newSeries(
  folder: string,
  typed: Readonly<Record<string, string>>,
  yes: boolean,
): Promise<void> {
  if (folder === "") throw mistake("<folder> is missing: npm run new -- series <folder>");
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw mistake(`${folder} is not empty: name a new folder`);
  try {
    const edits = seriesEdits(folder, await answersTo(questions, typed));
    console.log(diffOf(edits));
    if (!(await agrees("Write this?", yes))) return console.log("Nothing was written.");
    mkdirSync(folder, { recursive: true });
    writeEdits(folder, edits);
    console.log(`wrote ${folder}: try npm run check -- --data ${folder}`);
  } finally {
    stopAsking();
  }
}

function seriesEdits(folder: string, answers: Readonly<Record<string, string>>): FileEdit[] {
  const { title = "", url = "", zone = "", topic, name = "", affiliation = "" } = answers;
  const plain = title.replace(/\p{Extended_Pictographic}/gu, "").trim() || title;
  const series = {
    title,
    plain_title: plain,
    description: `${plain}: webinars, their talks and recordings.`,
    introduction: `Welcome to ${plain}.`,
    url,
    paths: { webinar: "/webinar/", talks: "/talks/" },
    time_zone: zone,
    length_minutes: 60,
  };
  const person = personEdit(folder, emptyRecords, { name, affiliation });
  const id = path.parse(person.file).name;
  const fields = Object.entries(series).map(([field, value]) => fieldText(field, value));
  const header = (schema: string) =>
    `# yaml-language-server: $schema=../docs/schemas/${schema}.json\n`;
  return [
    { file: dataFiles.series.path, before: null, after: header("series") + fields.join("") },
    { file: dataFiles.organizers.path, before: null, after: `${header("organizers")}- ${id}\n` },
    person,
    {
      file: dataFiles.webinars.path.replace("*", "s01"),
      before: null,
      after: newRecordText("webinars", { ...(topic && { topic }), talks: [] }),
    },
  ];
}
