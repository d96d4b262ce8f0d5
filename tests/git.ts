import { execFileSync, spawnSync } from "node:child_process";

/** Whether tests can use git. */
export const isGitInstalled = spawnSync("git", ["--version"]).error === undefined;

/** Options of a test that makes repositories of its own: it is skipped, and says why, where git is not installed. */
export const needsGit = { skip: isGitInstalled ? false : "git is not installed" };

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
