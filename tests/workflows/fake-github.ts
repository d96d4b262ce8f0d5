import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../sites/served-site.ts";

/** An issue of the stand-in for GitHub. */
export interface FakeIssue {
  readonly number: number;
  readonly state: string;
  readonly reason: string | null;
  readonly title: string;
  readonly body: string;
  readonly author: string;
}

interface FakeState {
  readonly issues: FakeIssue[];
  readonly calls: string[];
  readonly comment?: string;
  /** What was written by the API of git, by its kind: trees, commits, refs. */
  readonly git?: Readonly<Record<string, unknown>>;
  readonly pull?: { readonly title: string; readonly head: string; readonly body: string };
  /** The folders that the newest previews of open pull requests were built into, by number. */
  readonly previews?: Readonly<Record<string, string>>;
  /** The file that was written last, as GitHub's contents API takes it. */
  readonly file?: { readonly message: string; readonly content: string; readonly sha: string };
}

/** A GitHub of its own for a test: `env` makes commands find it, `state` is what it holds. */
export function fakeGitHub() {
  const store = path.join(temporaryFolder(), "github.json");
  const env = {
    PATH: `${path.resolve("tests/fixtures/bin")}${path.delimiter}${process.env["PATH"]}`,
    FAKE_GITHUB: store,
  };
  const state = (): FakeState =>
    existsSync(store) ? JSON.parse(readFileSync(store, "utf8")) : { issues: [], calls: [] };
  const write = (fresh: FakeState) => writeFileSync(store, JSON.stringify(fresh));
  return { env, state, write };
}
