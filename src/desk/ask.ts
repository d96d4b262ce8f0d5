import { createInterface } from "node:readline/promises";
import * as clack from "@clack/prompts";
import { mistake } from "../mistakes.ts";
import { quote, suggest } from "../problems.ts";

/** Something to ask, and the option that answers it. */
export interface Question {
  /** The option without its dashes: `day`. */
  readonly name: string;
  readonly message: string;
  readonly isOptional?: boolean;
  /** What is offered while one types. */
  readonly suggested?: readonly string[];
  /** What is expected instead of an answer, "a day like 2026-01-31"; null where the answer is right. */
  readonly expected?: (answer: string) => string | null;
}

/** Returns the answer to a question, "" where it is left open. */
export type Ask = (question: Question) => Promise<string>;

/** Whether somebody sits at a terminal, who can be asked. */
function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/**
 * Answers questions from the options of the command line, else from a person at a terminal, else line by line from a pipe.
 * What is optional is asked only where something else has to be. Throws a mistake that names the option which is missing
 * or wrong.
 */
export async function answersTo(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
  ask: Ask = askSomebody,
): Promise<Readonly<Record<string, string>>> {
  const isOpen = ({ name, isOptional }: Question) => !isOptional && typed[name] === undefined;
  const asks = questions.some(isOpen);
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const option = typed[question.name];
    const answer = option ?? (asks ? await ask(question) : "");
    const expected = whyWrong(question, answer);
    if (expected !== null) throw mistake(`--${question.name}: ${expected}`);
    answers[question.name] = answer.trim();
  }
  return answers;
}

function whyWrong({ isOptional, expected, suggested = [] }: Question, answer: string) {
  if (answer.trim() === "") return isOptional ? null : "is missing: add it, or start without any";
  const wanted = expected?.(answer.trim()) ?? null;
  return wanted === null
    ? null
    : `${quote(answer)} is not ${wanted}${suggest(answer.trim(), suggested)}`;
}

/** Asks at the terminal, or reads the next line of the pipe. */
export async function askSomebody(question: Question): Promise<string> {
  if (isTerminal()) return answered(await prompted(question));
  const line = await nextLine();
  if (line !== null) return line;
  if (question.isOptional) return "";
  throw mistake(
    `--${question.name} is missing: add it, answer line by line over a pipe, or start the command in a terminal`,
  );
}

function prompted(question: Question): Promise<string | symbol> {
  const { isOptional, suggested } = question;
  const message = `${question.message}${isOptional ? " (Enter: not known yet)" : ""}`;
  if (!suggested || suggested.length === 0)
    return clack.text({
      message,
      defaultValue: "",
      validate: (typed) => whyWrong(question, typed ?? "") ?? undefined,
    });
  return clack.autocomplete<string>({
    message,
    maxItems: 6,
    completeOnTab: true,
    filter: () => true,
    options() {
      return offered(this.userInput, suggested).map((value) => ({ value, label: value || "–" }));
    },
  });
}

/** What was typed comes last: Enter takes the first known name that holds it. */
function offered(typed: string, known: readonly string[]): string[] {
  const held = known.filter((one) => one.toLowerCase().includes(typed.trim().toLowerCase()));
  if (typed.trim() === "") return ["", ...held];
  return held.includes(typed.trim()) ? held : [...held, typed.trim()];
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer === "symbol") throw mistake("Stopped; nothing was written.");
  return answer as Exclude<Answer, symbol>;
}

/** Says whether somebody agrees: with --yes, with a key, or with a line "yes" of the pipe. */
export async function agrees(message: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (isTerminal()) return answered(await clack.confirm({ message }));
  const line = await nextLine();
  if (line === null) throw mistake("Nothing was written: add --yes to write it.");
  return /^y(es)?$/i.test(line.trim());
}

let lines: AsyncIterator<string> | null = null;

async function nextLine(): Promise<string | null> {
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  return done ? null : value;
}

/** Stops reading the pipe, so that the command can end. */
export function stopAsking(): void {
  lines?.return?.();
  process.stdin.unref?.();
}
