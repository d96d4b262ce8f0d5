import { execFileSync, spawnSync } from "node:child_process";
import { test } from "node:test";

/** Whether tests can use git. */
export const isGitInstalled = spawnSync("git", ["--version"]).error === undefined;

/** A test that makes repositories of its own; skipped, with the reason, where git is not installed. */
export function testWithGit(title: string, body: () => void | Promise<void>): void {
  void test(title, { skip: isGitInstalled ? false : "git is not installed" }, body);
}

/** Runs git in a folder, without anybody's settings, and returns what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return gitAt(new Date().toISOString(), folder, ...args);
}

/** Runs git as `git` does, with the instant of the commits that it makes. */
export function gitAt(instant: string, folder: string, ...args: readonly string[]): string {
  const person = { NAME: "Olga", EMAIL: "olga@example.org", DATE: instant };
  const identity = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const nobodysConfig = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const env = { ...process.env, ...nobodysConfig, ...Object.fromEntries(identity) };
  return execFileSync("git", args, { cwd: folder, env, encoding: "utf8", stdio: "pipe" }).trim();
}
