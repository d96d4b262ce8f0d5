import { parseArgs } from "node:util";
import { parseNow, parseUrl, type Settings, settingsFromEnvironment } from "../build/settings.ts";
import { suggest } from "../problems.ts";
import { flags } from "./flags.ts";

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
  /** Whether to print JSON, or CSV for a spreadsheet. */
  readonly json: boolean;
  readonly csv: boolean;
  /** Whether to compare what was imported with its source. */
  readonly prove: boolean;
  /** The one occasion to announce; null for all that fit. */
  readonly occasion: string | null;
  /** The template to copy into the data folder; null without --eject. */
  readonly eject: string | null;
  /** The rule to explain, "" to list all rules; null without --explain. */
  readonly explain: string | null;
  /** All positional arguments. */
  readonly words: readonly string[];
  /** Whether to write without asking. */
  readonly yes: boolean;
  /** The values of all options as they were typed. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What a command takes besides --help: options, and arguments, of which the first is `<url>` or, if optional, `[<report>]`. */
export interface Accepted {
  readonly flags: readonly (keyof typeof flags)[];
  readonly argument?: string;
  /** How many positional arguments it takes; 1 if it says nothing else. */
  readonly words?: number;
  /** What --out is without being typed, where the command writes no site. */
  readonly outFolder?: string;
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
    const most = accepted.argument ? (accepted.words ?? 1) : 0;
    const taken = tokens.filter(({ kind }) => kind === "positional").slice(0, most);
    for (const token of tokens) if (!taken.includes(token)) refuse(wrongToken(token, known));
    const [argument = ""] = positionals;
    if (accepted.argument?.startsWith("<") && argument === "")
      refuse(`${accepted.argument} is missing`);
    if (accepted.argument === "<url>") parseUrl(argument, "<url>");
    const options = optionsOf(values as Values, argument, accepted.outFolder ?? "_site");
    return { options: { ...options, words: positionals } };
  } catch (error) {
    return { text: `${(error as Error).message}\n\n${help}`, exitCode: 2 };
  }
}

function helpOf(name: keyof typeof flags, { outFolder }: Accepted): string {
  if (name !== "out" || outFolder === undefined) return flags[name].help;
  return `--out <folder>   the folder to write to (default: ${outFolder})`;
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

function optionsOf(values: Values, argument: string, outFolder: string): Omit<Options, "words"> {
  const { data, now, out, port, wait, issues, fix, strict, json, csv, prove, explain } = values;
  const defaults = settingsFromEnvironment();
  return {
    ...defaults,
    data: data ?? defaults.data,
    now: now === undefined ? defaults.now : parseNow(now, "--now"),
    out: out ?? outFolder,
    argument,
    port: parseNumber(port ?? "8000", "--port", 65535),
    wait: parseNumber(wait ?? "120", "--wait", 3600),
    issues: issues !== undefined,
    fix: fix !== undefined,
    strict: strict !== undefined,
    json: json !== undefined,
    csv: csv !== undefined,
    prove: prove !== undefined,
    occasion: values.occasion ?? null,
    eject: values.eject ?? null,
    // Without a rule, the value is true.
    explain: explain === undefined ? null : typeof explain === "string" ? explain : "",
    yes: values.yes !== undefined,
    typed: values,
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
