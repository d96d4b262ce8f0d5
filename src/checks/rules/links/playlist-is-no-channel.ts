import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";

export const playlistIsNoChannel: Rule = {
  name: "playlist-is-no-channel",
  severity: "doubt",
  reason: "A channel is not a playlist: the link to all recordings would lead to an error.",
  wrong: "playlist: UCdQw4w9WgXcQdQw4w9WgXcQ",
  right: "playlist: UUdQw4w9WgXcQdQw4w9WgXcQ",
  repair:
    "Copy what follows list= in the playlist's address; UU instead of UC is the list of all videos of a channel.",
  check: ({ series }) => {
    const playlist = series?.record.playlist;
    if (!series || !playlist || !/^UC[\w-]{22}$/.test(playlist)) return [];
    const meant = playlist.replace(/^UC/, "UU");
    const fact = `${quote(playlist)} is a channel, not a playlist${didYouMean(meant)}`;
    return [{ source: series.source, path: ["playlist"], fact }];
  },
};
