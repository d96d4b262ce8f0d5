import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { temporaryFolder } from "../sites/served-site.ts";

/** A workflow file, as far as the project's own ones go. */
export interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly permissions?: Values;
  readonly "runs-on"?: string;
  readonly "timeout-minutes"?: number;
  readonly outputs?: Values;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
  readonly env?: Values;
  readonly "continue-on-error"?: boolean;
}

type Values = Readonly<Record<string, string>>;

/** Stands in for an action: works in the job's folder and returns the action's outputs. */
export type Action = (
  folder: string,
  inputs: Readonly<Record<string, string>>,
) => Values | Promise<Values>;

/** What a workflow runs in. */
export interface World {
  /** The context `github`, by dotted path: `event.number`. */
  readonly github: Values;
  readonly env: Values;
  /** The stand-ins, by the action's name without its commit. */
  readonly actions: Readonly<Record<string, Action>>;
  /** What runs instead of a command of the workflow, and only instead of exactly that. */
  readonly commands: Readonly<Record<string, string>>;
}

/** What a run did: each job's steps in order, with what they printed; null for a job whose condition did not hold. */
export type Run = Record<string, readonly string[] | null>;

/** The names of the project's workflows. */
export const workflowNames = readdirSync(".github/workflows").map((file) => path.parse(file).name);

/** Returns the text of a workflow of the project by its file's name. */
export function workflowText(name: string): string {
  return readFileSync(`.github/workflows/${name}.yml`, "utf8");
}

/** Returns a workflow of the project by its file's name. */
export function readWorkflow(name: string): Workflow {
  return load(workflowText(name)) as Workflow;
}

/** Runs a workflow's jobs in the order of the file, each in a folder of its own; fails where a step fails. */
export async function runWorkflow(name: string, world: World): Promise<Run> {
  const run: Run = {};
  const needs: Record<string, string> = {};
  for (const [id, job] of Object.entries(readWorkflow(name).jobs)) {
    const context = contextOf(world, needs);
    for (const needed of [job.needs ?? []].flat())
      if (!(needed in run)) throw new Error(`${id} needs ${needed}, which stands below it`);
    const isSkipped = [job.needs ?? []].flat().some((needed) => run[needed] === null);
    if (isSkipped || (job.if !== undefined && !holds(job.if, context))) {
      run[id] = null;
      continue;
    }
    if (job.uses !== undefined) {
      const inner = await runWorkflow(path.basename(job.uses, ".yml"), world);
      for (const [innerId, steps] of Object.entries(inner)) run[`${id}/${innerId}`] = steps;
      run[id] = [];
      continue;
    }
    run[id] = await runJob(job, world, context);
    for (const [output, value] of Object.entries(job.outputs ?? {}))
      needs[`needs.${id}.outputs.${output}`] = fill(value, context);
  }
  return run;
}

function contextOf(world: World, needs: Values): Map<string, string> {
  const github = Object.entries(world.github).map(([name, value]) => [`github.${name}`, value]);
  return new Map([...(github as [string, string][]), ...Object.entries(needs)]);
}

async function runJob(job: Job, world: World, context: Map<string, string>): Promise<string[]> {
  const folder = path.join(temporaryFolder(), "project");
  mkdirSync(folder);
  const printed: string[] = [];
  for (const step of job.steps ?? []) {
    const { outputs, text, failed } = await runStep(step, folder, world, context);
    printed.push(text);
    if (failed && !step["continue-on-error"]) throw new Error(`${step.run ?? step.uses}\n${text}`);
    if (step.id !== undefined)
      context.set(`steps.${step.id}.outcome`, failed ? "failure" : "success");
    for (const [name, value] of Object.entries(outputs))
      context.set(`steps.${step.id}.outputs.${name}`, value);
  }
  return printed;
}

interface Result {
  readonly outputs: Values;
  readonly text: string;
  readonly failed: boolean;
}

async function runStep(
  step: Step,
  folder: string,
  world: World,
  context: ReadonlyMap<string, string>,
): Promise<Result> {
  if (step.uses !== undefined) {
    const [name = ""] = step.uses.split("@");
    const action = world.actions[name];
    if (!action) throw new Error(`nothing stands in for ${name}`);
    const inputs = Object.entries(step.with ?? {}).map(([input, value]) => [
      input,
      fill(String(value), context),
    ]);
    const outputs = await action(folder, Object.fromEntries(inputs));
    return { outputs, text: `${name} ${JSON.stringify(outputs)}`, failed: false };
  }
  const env = Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(value, context)]);
  const script = fill(step.run ?? "", context);
  return runScript(world.commands[script] ?? script, folder, {
    ...world.env,
    ...Object.fromEntries(env),
  });
}

async function runScript(script: string, folder: string, env: Values): Promise<Result> {
  const summary = path.join(folder, "..", "summary");
  writeFileSync(summary, "", { flag: "a" });
  const child = spawn("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], {
    cwd: folder,
    env: { ...env, GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const text = Buffer.concat(chunks).toString("utf8") + readFileSync(summary, "utf8");
  return { outputs: {}, text, failed: code !== 0 };
}

function fill(text: string, context: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_whole, name: string) => lookUp(name, context));
}

function lookUp(name: string, context: ReadonlyMap<string, string>): string {
  const value = context.get(name);
  if (value === undefined) throw new Error(`the workflow asks for ${name}, which nobody gave`);
  return value;
}

/** Says whether comparisons, or looks into lists, joined by && hold: all that the project's workflows ask. */
export function holds(condition: string, context: ReadonlyMap<string, string>): boolean {
  return condition.split(" && ").every((comparison) => {
    const [, list = "", item] = /^contains\((\S+), '(.*)'\)$/.exec(comparison) ?? [];
    if (item !== undefined) return lookUp(list, context).split(",").includes(item);
    const [, left = "", sign, right = ""] = /^(\S+) ([!=]=) (\S+)$/.exec(comparison) ?? [];
    if (sign === undefined) throw new Error(`a condition that is not understood: ${comparison}`);
    const [a, b] = [left, right].map((side) =>
      side.startsWith("'") ? side.slice(1, -1) : lookUp(side, context),
    );
    return (a === b) === (sign === "==");
  });
}
