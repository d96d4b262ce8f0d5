import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathOf } from "../audit/read/open-file.ts";
import { filesIn } from "../files.ts";
import { contentTypeOf } from "../server/content-types.ts";

/** What is wrong with one address of the published site. */
export interface Difference {
  readonly url: string;
  readonly fact: string;
}

/** What an address of the published site should answer. */
interface Expected {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  /** The built file whose bytes it should hold. */
  readonly file: string;
}

/**
 * Returns how a site published at `root` differs from the folder that was built; only addresses below it are asked.
 * What differs is asked again, with growing pauses, for as many seconds as a deploy may take to spread.
 */
export async function comparePublished(
  folder: string,
  root: string,
  seconds: number,
): Promise<{ checked: number; differences: Difference[] }> {
  const expected = expectedOf(folder, root);
  let open: readonly Expected[] = expected;
  for (let pause = 2, left = seconds; ; left -= pause, pause *= 2) {
    const facts = await askAll(open);
    const differences = open.flatMap(({ url }, i) => (facts[i] ? [{ url, fact: facts[i] }] : []));
    if (differences.length === 0 || left <= 0) return { checked: expected.length, differences };
    open = open.filter((_, i) => facts[i] !== null);
    pause = Math.min(pause, left);
    await sleep(pause * 1000);
  }
}

function expectedOf(folder: string, root: string): Expected[] {
  const base = root.replace(/\/*$/, "");
  // Hidden files speak to the host and are no pages.
  const files = filesIn(folder).filter((file) => !path.basename(file).startsWith("."));
  const pages = files.map((file) => ({
    url: base + encodeURI(pathOf(file)),
    status: 200,
    type: contentTypeOf(file),
    file: path.join(folder, file),
  }));
  if (!files.includes("404.html")) return pages;
  const missing = { status: 404, type: "text/html", file: path.join(folder, "404.html") };
  return [...pages, { url: `${base}/there-is-no-such-page/`, ...missing }];
}

/** Asks for all addresses, eight at a time; returns for each what is wrong, or null. */
async function askAll(expected: readonly Expected[]): Promise<(string | null)[]> {
  const facts: (string | null)[] = expected.map(() => null);
  const queue = expected.entries();
  const worker = async () => {
    for (const [i, one] of queue) facts[i] = await ask(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return facts;
}

async function ask({ url, status, type, file }: Expected): Promise<string | null> {
  try {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { "Cache-Control": "no-cache" },
      signal: AbortSignal.timeout(20_000),
    });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== status) return wrongStatus(response, status);
    const answered = typeOf(response);
    if (answered !== type) return `has type "${answered}" instead of "${type}"`;
    return body.equals(readFileSync(file)) ? null : `differs from ${file}`;
  } catch (error) {
    return `does not answer (${reasonOf(error as Error)})`;
  }
}

function wrongStatus(response: Response, status: number): string {
  const target = response.headers.get("location");
  if (target !== null) return `forwards to ${target}`;
  return response.status === 404 ? "is missing" : `answers ${response.status} instead of ${status}`;
}

/** Both names of JavaScript are in use; RFC 9239 makes them one. */
function typeOf(response: Response): string {
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase().replace("application/javascript", "text/javascript");
}

function reasonOf(error: Error): string {
  if (error.name === "TimeoutError") return "no answer within 20 seconds";
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  return code ?? message;
}
