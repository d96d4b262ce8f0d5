import { readFileSync, statSync } from "node:fs";
import { mistake } from "../mistakes.ts";
import { answerForm, writeFiles } from "../report/answer-form.ts";
import { run } from "./run.ts";

const usage = `npm run form -- <file> [options]

Reads the text of an issue that somebody wrote with one of the forms, and makes the changes that it
asks for in the data folder. Prints the answer in Markdown; a text that is no form has none.`;

/** GitHub's limit for an issue is 65,536 characters, of at most four bytes each. */
const mostBytes = 4 * 65_536;

await run(
  usage,
  ({ argument, data, now }) => {
    if (statSync(argument).size > mostBytes)
      throw mistake(`${argument} is longer than an issue can be`);
    const answer = answerForm(readFileSync(argument, "utf8"), data, now);
    if (answer === null) return;
    writeFiles(answer.files, data);
    console.log(answer.text);
    if (answer.isRefused) process.exitCode = 1;
  },
  { flags: ["data", "now"], argument: "<file>" },
);
