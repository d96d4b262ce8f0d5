import { execFileSync } from "node:child_process";
import path from "node:path";
import { isShallow, reasonOf } from "../history/git.ts";

/** The short id of a commit, or the reason why it cannot be found. */
export type FoundCommit =
  | { readonly id: string; readonly missing: null }
  | { readonly id: null; readonly missing: string };

/** Returns the commit that a branch, a tag or an id names in a folder's repository. */
export function findCommit(folder: string, name: string): FoundCommit {
  const id = git(folder, ["rev-parse", "--verify", "--quiet", "--short", `${name}^{commit}`]);
  return id === null ? { id, missing: reasonAgainst(folder, name) } : { id, missing: null };
}

function reasonAgainst(folder: string, name: string): string {
  try {
    const cure = isShallow(folder) ? " in this shallow clone; run git fetch --unshallow" : "";
    return `git knows no commit "${name}"${cure}`;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Writes a folder as it was at a commit into `target`; says whether the commit has that folder. */
export function exportFolder(commit: string, folder: string, target: string): boolean {
  const root = git(folder, ["rev-parse", "--show-toplevel"]);
  const inside = git(folder, ["rev-parse", "--show-prefix"]);
  if (root === null || inside === null) return false;
  // A separate index leaves what is staged in the project alone.
  const index = { GIT_INDEX_FILE: `${path.resolve(target)}.index` };
  const tree = `${commit}:${inside.replace(/\/$/, "")}`;
  if (git(root, ["read-tree", tree], index) === null) return false;
  return (
    git(root, ["checkout-index", "--all", `--prefix=${path.resolve(target)}/`], index) !== null
  );
}

/** Returns what git prints, or null where it fails. */
function git(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string | null {
  try {
    return execFileSync("git", args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...env },
    }).trim();
  } catch {
    return null;
  }
}
