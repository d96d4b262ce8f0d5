import { parseArgs } from "node:util";
import { DateTime } from "luxon";
import { suggest } from "../problems.ts";
import type { Now } from "../site/times.ts";

/** What the commands need to know. */
export interface Options {
  /** The data folder. */
  readonly data: string;
  readonly now: Now;
  /** The folder that the site is put in. */
  readonly out: string;
}

const flags = {
  data: { type: "string", help: "--data <folder>  the data folder (default: data)" },
  now: {
    type: "string",
    help: "--now <moment>   a day (2025-01-15) or an instant (2025-01-15T12:00:00Z)\n                   that the site is made for (default: now)",
  },
  out: { type: "string", help: "--out <folder>   the folder of the built site (default: _site)" },
  help: { type: "boolean", help: "--help           show this" },
} as const;

/**
 * Returns the options of a command line, or a text to print and the exit code: 0 after --help, 2 where the command
 * line is wrong. What is not given comes from SITE_DATA and SITE_NOW.
 */
export function readOptions(
  usage: string,
  args: readonly string[],
): { options: Options } | { text: string; exitCode: number } {
  const help = [usage, "", ...Object.values(flags).map((flag) => `  ${flag.help}`)].join("\n");
  const wrong = (fact: string) => ({ text: `${fact}\n\n${help}`, exitCode: 2 });
  const { tokens, values } = parseArgs({
    args: [...args],
    options: flags,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") return wrong(`"${token.value}" is not an option`);
    if (token.kind === "option-terminator") return wrong('"--" is not an option');
    if (!Object.hasOwn(flags, token.name))
      return wrong(
        `unknown option "${token.rawName}"${suggest(
          token.rawName,
          Object.keys(flags).map((name) => `--${name}`),
        )}`,
      );
    const isOption = !token.inlineValue && token.value?.startsWith("--");
    if (token.name !== "help" && (!token.value || isOption))
      return wrong(`${token.rawName} needs a value`);
  }
  if (values["help"]) return { text: help, exitCode: 0 };
  const { now } = values as { now?: string };
  const moment = now === undefined ? undefined : parseNow(now);
  if (moment === null) return wrong(`--now: ${wrongNow(now)}`);
  const defaults = optionsFromEnvironment();
  const { data = defaults.data, out = "_site" } = values as { data?: string; out?: string };
  return { options: { data, now: moment ?? defaults.now, out } };
}

/**
 * Returns the data folder and the moment that SITE_DATA and SITE_NOW name: `data` and the clock where they are not set.
 * Throws where SITE_NOW is no moment.
 */
export function optionsFromEnvironment(): Pick<Options, "data" | "now"> {
  const { SITE_DATA, SITE_NOW } = process.env;
  const now = SITE_NOW ? parseNow(SITE_NOW) : { at: new Date().toISOString() };
  if (now === null) throw new Error(`SITE_NOW: ${wrongNow(SITE_NOW)}`);
  return { data: SITE_DATA || "data", now };
}

function parseNow(text: string): Now | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return DateTime.fromISO(text).isValid ? { on: text } : null;
  const hasOffset = /T\d{2}:?\d{2}.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text);
  const moment = DateTime.fromISO(text);
  return hasOffset && moment.isValid ? { at: moment.toUTC().toISO() } : null;
}

function wrongNow(typed: string | undefined): string {
  return `"${typed}" is not a day like 2025-01-15 or an instant like 2025-01-15T12:00:00Z`;
}
