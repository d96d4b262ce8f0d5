import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { filesIn } from "../files.ts";
import { contentTypeOf } from "../server/content-types.ts";
import { encodePath, pathOf } from "../site-path.ts";

/** What is wrong at one address of the published site. */
export interface Difference {
  readonly url: string;
  readonly fact: string;
}

/** The expected answer at one address of the published site. */
interface Expected {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  /** The built file that it should be equal to. */
  readonly file: string;
}

/**
 * Returns how a site published at `root` differs from the folder that was built; only addresses below `root` are
 * requested. What differs is requested again, with growing pauses, for so many seconds: a deploy takes time to spread.
 */
export async function comparePublished(
  folder: string,
  root: string,
  seconds: number,
): Promise<{ checked: number; differences: Difference[] }> {
  const expected = expectedOf(folder, root);
  let pending: readonly Expected[] = expected;
  for (let pause = 2, left = seconds; ; left -= pause, pause *= 2) {
    const facts = await requestAll(pending);
    const differences = pending.flatMap(({ url }, i) =>
      facts[i] ? [{ url, fact: facts[i] }] : [],
    );
    if (differences.length === 0 || left <= 0) return { checked: expected.length, differences };
    pending = pending.filter((_, i) => facts[i] !== null);
    pause = Math.min(pause, left);
    await sleep(pause * 1000);
  }
}

function expectedOf(folder: string, root: string): Expected[] {
  const base = root.replace(/\/*$/, "");
  // Hidden files such as .nojekyll configure the host and are not served.
  const files = filesIn(folder).filter((file) => !path.basename(file).startsWith("."));
  const pages = files.map((file) => ({
    url: base + encodePath(pathOf(file)),
    status: 200,
    type: contentTypeOf(file),
    file: path.join(folder, file),
  }));
  if (!files.includes("404.html")) return pages;
  const missing = { status: 404, type: "text/html", file: path.join(folder, "404.html") };
  return [...pages, { url: `${base}/there-is-no-such-page/`, ...missing }];
}

/** Requests all addresses, eight at a time; returns for each what is wrong, or null. */
async function requestAll(expected: readonly Expected[]): Promise<(string | null)[]> {
  const facts: (string | null)[] = expected.map(() => null);
  const queue = expected.entries();
  const worker = async () => {
    for (const [i, one] of queue) facts[i] = await request(one);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return facts;
}

async function request({ url, status, type, file }: Expected): Promise<string | null> {
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

/** Returns the media type; hosts still use both names of JavaScript, which RFC 9239 made one. */
function typeOf(response: Response): string {
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase().replace("application/javascript", "text/javascript");
}

function reasonOf(error: Error): string {
  if (error.name === "TimeoutError") return "no answer within 20 seconds";
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  return code ?? message;
}
