import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import "../run-folder.ts";
import { git } from "../git.ts";
import { served, temporaryFolder } from "../sites/served-site.ts";
import { fakeGitHub } from "./fake-github.ts";
import { type Action, type World, workflowNames, workflowText } from "./workflow-runner.ts";

/**
 * Returns a world for workflows in which folders stand for artifacts and for GitHub Pages, which is served at `root`;
 * checking out clones a branch of a repository.
 */
export async function makeWorld(repository: string, branch: string) {
  const [artifacts, pages] = [temporaryFolder(), temporaryFolder()];
  const root = await served(pages, "/looking-glass/");
  const github = fakeGitHub();
  const tarball = path.join(artifacts, "github-pages", "artifact.tar");
  const attested: Attestation[] = [];
  const actions: Record<string, Action> = {
    "actions/checkout": (folder) => {
      git(".", "clone", "--quiet", "--branch", branch, repository, folder);
      return {};
    },
    "actions/setup-node": (folder, inputs) => {
      const { engines } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
      const least = Number(/\d+/.exec(engines.node)?.[0]);
      assert.ok(Number(inputs["node-version"]) >= least);
      return {};
    },
    "actions/upload-artifact": (folder, { name = "", path: pattern = "" }) => {
      for (const file of matches(folder, pattern))
        copyInto(path.join(artifacts, name), folder, file);
      return {};
    },
    "actions/download-artifact": (folder, { name = "", path: target = "." }) => {
      cpSync(path.join(artifacts, name), path.join(folder, target), { recursive: true });
      return {};
    },
    "actions/configure-pages": () => ({ base_url: root.replace(/\/$/, "") }),
    // As the action does, without hidden files.
    "actions/upload-pages-artifact": (folder, inputs) => {
      mkdirSync(path.dirname(tarball), { recursive: true });
      const site = path.join(folder, inputs["path"] ?? "");
      execFileSync("tar", ["-cf", tarball, "-C", site, ...readdirSync(site).filter(isVisible)]);
      return {};
    },
    "actions/deploy-pages": () => {
      for (const name of readdirSync(pages)) rmSync(path.join(pages, name), { recursive: true });
      execFileSync("tar", ["-xf", tarball, "-C", pages]);
      return { page_url: root };
    },
    "actions/attest": (folder, inputs) => {
      const subject = readFileSync(path.join(folder, inputs["subject-path"] ?? ""));
      const sbom = inputs["sbom-path"];
      attested.push({
        digest: createHash("sha256").update(subject).digest("hex"),
        sbom: sbom ? JSON.parse(readFileSync(path.join(folder, sbom), "utf8")) : null,
      });
      return {};
    },
  };
  const world: World = {
    github: {
      token: "token",
      repository: "owner/project",
      "event.repository.visibility": "public",
    },
    env: {
      ...github.env,
      SITE_CACHE: process.env["SITE_CACHE"] ?? "",
      SITE_NOW: "2025-01-15",
      GITHUB_REPOSITORY: "owner/project",
    },
    actions,
    commands: commandsWithoutNetwork(),
  };
  return { world, artifacts, pages, tarball, attested, root, github };
}

/** What was attested: the SHA-256 of the subject, and the SBOM, null where the attestation is of the provenance. */
interface Attestation {
  readonly digest: string;
  readonly sbom: { readonly bomFormat: string; readonly components: readonly Component[] } | null;
}

interface Component {
  readonly name: string;
}

/** Packages are not loaded anew, nor their signatures; every other command runs as it stands in the workflow. */
function commandsWithoutNetwork(): Record<string, string> {
  const all = workflowNames.flatMap(
    (name) => workflowText(name).match(/(?<=- run: )npm .*/g) ?? [],
  );
  const link = `ln -s "${path.resolve("node_modules")}" node_modules`;
  return Object.fromEntries(
    all.flatMap((command) => {
      if (command.startsWith("npm ci ")) return [[command, link]];
      return command.startsWith("npm audit ") ? [[command, "true"]] : [];
    }),
  );
}

function isVisible(name: string): boolean {
  return !name.startsWith(".");
}

/** Returns the names in a folder that a pattern means: a name, or its beginning and a star. */
function matches(folder: string, pattern: string): string[] {
  const start = pattern.endsWith("*") ? pattern.slice(0, -1) : null;
  return readdirSync(folder).filter((name) =>
    start === null ? name === pattern : name.startsWith(start),
  );
}

/** What is uploaded alone keeps its name when it is a file; of a folder, its content is uploaded. */
function copyInto(target: string, folder: string, name: string): void {
  const isFile = name.includes(".");
  cpSync(path.join(folder, name), isFile ? path.join(target, name) : target, { recursive: true });
}
