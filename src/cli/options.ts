import { parseArgs } from "node:util";
import { parseNow, parseUrl, type Settings, settingsFromEnvironment } from "../build/settings.ts";
import { suggest } from "../problems.ts";

/** The options of all commands; a command uses those that it accepted. */
export interface Options extends Settings {
  /** The folder of the built site. */
  readonly out: string;
  /** The positional argument, such as the address to verify; "" if there is none. */
  readonly argument: string;
  readonly port: number;
  /** How many seconds a deploy may take to spread. */
  readonly wait: number;
  /** Whether to keep the result as issues on GitHub. */
  readonly issues: boolean;
  /** Whether to repair in place what has only one right answer. */
  readonly fix: boolean;
  /** Whether doubts stop the command as problems do. */
  readonly strict: boolean;
  /** The one occasion to announce; null for all that fit. */
  readonly occasion: string | null;
  /** The template to copy into the data folder; null without --eject. */
  readonly eject: string | null;
  /** The rule to explain, "" to list all rules; null without --explain. */
  readonly explain: string | null;
}

const flags = {
  data: { type: "string", help: "--data <folder>  the data folder (default: data)" },
  now: {
    type: "string",
    help: "--now <moment>   a day (2025-01-15) or an instant (2025-01-15T12:00:00Z)\n                   that the site is built for (default: now)",
  },
  out: { type: "string", help: "--out <folder>   the folder of the built site (default: _site)" },
  port: { type: "string", help: "--port <number>  the port to listen on (default: 8000)" },
  wait: {
    type: "string",
    help: "--wait <seconds> how long a deploy may take to spread (default: 120)",
  },
  issues: {
    type: "boolean",
    help: "--issues         keep the list as issues on GitHub (needs GITHUB_TOKEN)",
  },
  fix: {
    type: "boolean",
    help: "--fix            repair in place what has only one right answer",
  },
  strict: {
    type: "boolean",
    help: "--strict         doubts stop the command, as problems do",
  },
  explain: {
    type: "string",
    help: "--explain [rule] explain a rule; without a rule, list all rules",
  },
  occasion: {
    type: "string",
    help: "--occasion <name> only this one: save-the-date, programme, week-before, day-before,\n                   hour-before, moved, postponed, cancelled, thank-you",
  },
  eject: {
    type: "string",
    help: "--eject <file>   copy a template, such as newsletter.html.njk, to templates/ in the data",
  },
  help: { type: "boolean", help: "--help           show this help" },
} as const;

/** What a command takes besides --help: options, and at most one argument, `<url>` or, if optional, `[<report>]`. */
export interface Accepted {
  readonly flags: readonly (keyof typeof flags)[];
  readonly argument?: string;
  /** What --out is without being typed, where the command writes no site. */
  readonly out?: string;
}

/** What a command takes that says nothing else. */
export const usual: Accepted = { flags: ["data", "now", "out"] };

type Values = { readonly [name in keyof typeof flags]?: string };

/**
 * Returns the options of a command line, or a text to print and the exit code: 0 for --help, 2 where the command line or
 * the environment is wrong. The defaults come from SITE_DATA, SITE_NOW and SITE_URL.
 */
export function readOptions(
  usage: string,
  args: readonly string[],
  accepted: Accepted = usual,
): { options: Options } | { text: string; exitCode: number } {
  const known = [...accepted.flags, "help" as const];
  const lines = known.map((name) => `  ${helpOf(name, accepted)}`);
  const help = [usage, "", ...lines, "", exitCodes].join("\n");
  const { tokens, values, positionals } = parse(args);
  if (values["help"]) return { text: help, exitCode: 0 };
  try {
    const first = tokens.find(({ kind }) => kind === "positional");
    for (const token of tokens)
      if (token !== first || !accepted.argument) refuse(wrongToken(token, known));
    const [argument = ""] = positionals;
    if (accepted.argument?.startsWith("<") && argument === "")
      refuse(`${accepted.argument} is missing`);
    if (accepted.argument === "<url>") parseUrl(argument, "<url>");
    return { options: optionsOf(values as Values, argument, accepted.out ?? "_site") };
  } catch (error) {
    return { text: `${(error as Error).message}\n\n${help}`, exitCode: 2 };
  }
}

function helpOf(name: keyof typeof flags, { out }: Accepted): string {
  if (name !== "out" || out === undefined) return flags[name].help;
  return `--out <folder>   the folder to write to (default: ${out})`;
}

const exitCodes =
  "Exit codes: 0 done, 1 problems in the data or the site, 2 wrong use or a mistake of the environment.";

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: flags, strict: false, tokens: true });
}

type Token = ReturnType<typeof parse>["tokens"][number];

function wrongToken(token: Token, known: readonly string[]): string | null {
  if (token.kind === "option-terminator") return '"--" is not an option';
  if (token.kind === "positional") return `"${token.value}" is not an option`;
  if (!known.includes(token.name)) {
    const names = known.map((name) => `--${name}`);
    return `unknown option "${token.rawName}"${suggest(token.rawName, names)}`;
  }
  if (token.name === "explain") return null;
  const isSwitch = flags[token.name as keyof typeof flags].type === "boolean";
  if (isSwitch) return token.value === undefined ? null : `${token.rawName} takes no value`;
  const isOption = !token.inlineValue && token.value?.startsWith("--");
  return token.value && !isOption ? null : `${token.rawName} needs a value`;
}

function optionsOf(
  { data, now, out, port, wait, issues, fix, strict, explain, occasion, eject }: Values,
  argument: string,
  defaultOut: string,
): Options {
  const defaults = settingsFromEnvironment();
  return {
    ...defaults,
    data: data ?? defaults.data,
    now: now === undefined ? defaults.now : parseNow(now, "--now"),
    out: out ?? defaultOut,
    argument,
    port: parseNumber(port ?? "8000", "--port", 65535),
    wait: parseNumber(wait ?? "120", "--wait", 3600),
    issues: issues !== undefined,
    fix: fix !== undefined,
    strict: strict !== undefined,
    occasion: occasion ?? null,
    eject: eject ?? null,
    // Without a rule, the value is true.
    explain: explain === undefined ? null : typeof explain === "string" ? explain : "",
  };
}

function parseNumber(text: string, name: string, most: number): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text);
  return refuse(`${name}: "${text}" is not a number from 0 to ${most}`);
}

/** Throws an error with the fact, unless it is null. */
function refuse(fact: string): never;
function refuse(fact: string | null): void;
function refuse(fact: string | null): void {
  if (fact !== null) throw new Error(fact);
}
