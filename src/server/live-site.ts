import { realpathSync } from "node:fs";
import { writePictures } from "../build/write-site.ts";
import type { Site } from "../site/site.ts";
import { mistakeIn } from "./build-mistake.ts";
import { listenFrom, portOf } from "./listen.ts";
import { type BuiltPages, buildLivePages, type LiveBuild } from "./live-folder.ts";
import { type LiveReload, liveReload } from "./live-reload.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { send } from "./reply.ts";
import { replyFrom } from "./serve-folder.ts";
import { watchFolders } from "./watch-folders.ts";
import { deleteOthers } from "./write-differing.ts";

/** What a live site reports as it happens. */
export interface LiveReports {
  readonly onListening: (port: number) => void;
  readonly onBuilt: (site: Site) => void;
  /** A build failed: `mistake` says what to mend in the data or a layout, null where the code is at fault. */
  readonly onFailed: (error: unknown, mistake: string | null) => void;
}

/**
 * Serves a site at a port, or the next one that is free, builds it again after each change of the data or the layouts, and
 * reloads the open pages. While something is wrong they say so, and the last sound site is served. Returns after the first
 * build.
 */
export async function serveLiveSite(
  live: LiveBuild,
  firstPort: number,
  reports: LiveReports,
): Promise<void> {
  const root = realpathSync(live.folder);
  const pages = liveReload();
  let firstBuild: Promise<void> | undefined;
  const server = await listenFrom(firstPort, async (request, response) => {
    await firstBuild;
    if (pages.answer(request, response)) return;
    const reply = pages.waiting() ?? replyFrom(root, "/", request, pages.addClient);
    send(reply, request, response);
  });
  const port = portOf(server);
  reports.onListening(port);
  const build = builderOf(live, `http://127.0.0.1:${port}/`, pages, reports);
  watchFolders([live.data, "layouts"], build);
  firstBuild = build();
  await firstBuild;
}

/** Returns what builds a site again; it never rejects. The pictures follow while pages are served. */
function builderOf(
  live: LiveBuild,
  url: string,
  pages: LiveReload,
  { onBuilt, onFailed }: LiveReports,
): () => Promise<void> {
  let built: BuiltPages | null = null;
  const failed = (error: unknown) => {
    const mistake = mistakeIn(error);
    pages.failed(mistake ?? String(error));
    onFailed(error, mistake);
  };
  const finish = oneAtATime(async () => {
    try {
      if (built) await writePictures(built.site, live.folder);
      // A newer build may have no use for some of these files.
      if (built) deleteOthers(live.folder, built.hasFile);
    } catch (error) {
      failed(error);
    }
  });
  return oneAtATime(async () => {
    try {
      built = await buildLivePages(live, url);
      pages.built();
      onBuilt(built.site);
      void finish();
    } catch (error) {
      failed(error);
    }
  });
}
