import { youtubeIdIn } from "./youtube.ts";

/** A host whose videos can be embedded. */
export interface PlayerHost {
  /** Null where each host has a name of its own. */
  readonly name: string | null;
  /** Returns the id of the video that an address leads to, in whatever form it was pasted; null if it leads to none. */
  readonly idIn: (url: URL) => string | null;
  /** Returns the page of a video, and below the player to embed, from a second on. */
  readonly watchUrl: (id: string, seconds: number | null) => string;
  readonly playerUrl: (id: string, seconds: number | null) => string;
}

/** The player is the one without cookies. */
export const youtube: PlayerHost = {
  name: "YouTube",
  idIn: ({ href }) => youtubeIdIn(href),
  watchUrl: (id, at) => `https://www.youtube.com/watch?v=${id}${at ? `&t=${at}s` : ""}`,
  playerUrl: (id, at) => `https://www.youtube-nocookie.com/embed/${id}${at ? `?start=${at}` : ""}`,
};

const vimeoPath =
  /^(?:\/(?:channels|groups|showcase|album)\/[^/]+(?:\/videos?)?|\/video)?\/(\d+)(?:\/([\da-f]+))?\/?$/;

/** An unlisted video has a hash after its number; `dnt` is Vimeo's "do not track". */
const vimeo: PlayerHost = {
  name: "Vimeo",
  idIn: ({ hostname, pathname, searchParams }) => {
    if (!/(^|\.)vimeo\.com$/.test(hostname)) return null;
    const [, number, inPath] = vimeoPath.exec(pathname) ?? [];
    const [hash] = /^[\da-f]+$/.exec(inPath ?? searchParams.get("h") ?? "") ?? [];
    return number === undefined ? null : `${number}${hash ? `/${hash}` : ""}`;
  },
  watchUrl: (id, at) => `https://vimeo.com/${id}${at ? `#t=${at}s` : ""}`,
  playerUrl: (id, at) => {
    const [number, hash] = id.split("/");
    const query = `dnt=1${hash ? `&h=${hash}` : ""}`;
    return `https://player.vimeo.com/video/${number}?${query}${at ? `#t=${at}s` : ""}`;
  },
};

const internetArchive: PlayerHost = {
  name: "Internet Archive",
  idIn: ({ hostname, pathname }) =>
    /^(www\.)?archive\.org$/.test(hostname)
      ? (/^\/(?:details|embed)\/([\w.-]+)/.exec(pathname)?.[1] ?? null)
      : null,
  watchUrl: (id, at) => `https://archive.org/details/${id}${at ? `?start=${at}` : ""}`,
  playerUrl: (id, at) => `https://archive.org/embed/${id}${at ? `?start=${at}` : ""}`,
};

/** A video in parts has the number of the part in `p`. */
const bilibili: PlayerHost = {
  name: "Bilibili",
  idIn: ({ hostname, pathname, searchParams }) => {
    if (!/(^|\.)bilibili\.com$/.test(hostname)) return null;
    const typed = searchParams.get("bvid") ?? pathname;
    const [, id] = /^(?:\/video\/)?(BV\w{10})\/?$/.exec(typed) ?? [];
    const part = Number(searchParams.get("p")) || 1;
    return id === undefined ? null : `${id}?p=${part}`;
  },
  watchUrl: (id, at) => `https://www.bilibili.com/video/${id}${at ? `&t=${at}` : ""}`,
  playerUrl: (id, at) => {
    const query = `bvid=${id.replace("?", "&")}&autoplay=0${at ? `&t=${at}` : ""}`;
    return `https://player.bilibili.com/player.html?${query}`;
  },
};

const peertubePath =
  /^\/(?:w|videos\/(?:watch|embed))\/([1-9A-HJ-NP-Za-km-z]{22}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?$/;

/** PeerTube runs on many hosts: its ids, UUIDs in full or in 22 characters, tell. `p2p=0`: viewers do not meet. */
const peertube: PlayerHost = {
  name: null,
  idIn: ({ host, pathname }) => {
    const [, id] = peertubePath.exec(pathname) ?? [];
    return id === undefined ? null : `${host}/${id}`;
  },
  watchUrl: (id, at) => `https://${id.replace("/", "/w/")}${at ? `?start=${at}s` : ""}`,
  playerUrl: (id, at) =>
    `https://${id.replace("/", "/videos/embed/")}?p2p=0${at ? `&start=${at}s` : ""}`,
};

/** The hosts with a player, those that many hosts share last. */
export const playerHosts: readonly PlayerHost[] = [
  youtube,
  vimeo,
  internetArchive,
  bilibili,
  peertube,
];
