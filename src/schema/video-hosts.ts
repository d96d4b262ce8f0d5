import { startIn } from "./video-start.ts";
import { youtubeIdIn } from "./youtube.ts";

/** Where a recording is, from its address. */
export interface Video {
  /** The host as visitors know it: "YouTube", "Zenodo"; its host name where we know no other. */
  readonly hostName: string;
  /** The same for every address of one video. */
  readonly key: string;
  /** The seconds at which it is played from; null for the beginning. */
  readonly startSeconds: number | null;
  /** The page of the video, or the file, from that moment on where the host can do that. */
  readonly watchUrl: string;
  /** The player to embed, which asks the host not to track; null where there is none. */
  readonly playerUrl: string | null;
  /** The address of the file itself; null for a page. */
  readonly fileUrl: string | null;
  /** Whether playing starts at `startSeconds` by itself. */
  readonly playsFromStart: boolean;
}

/** A host whose videos can be embedded. */
interface PlayerHost {
  /** Null where each host has a name of its own. */
  readonly name: string | null;
  /** Returns the id of the video that an address leads to, in whatever form it was pasted; null if it leads to none. */
  readonly idIn: (url: URL) => string | null;
  readonly watchUrl: (id: string, seconds: number | null) => string;
  readonly playerUrl: (id: string, seconds: number | null) => string;
}

const youtube: PlayerHost = {
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

const playerHosts = [youtube, vimeo, internetArchive, bilibili, peertube];

/** Hosts that visitors know by another name than their host name. */
const namedHosts: readonly (readonly [RegExp, string])[] = [
  [/^zenodo\.org\/|^doi\.org\/10\.5281\//, "Zenodo"],
  [/(^|\.)figshare\.com\/|^doi\.org\/10\.6084\//, "figshare"],
  [/^osf\.io\/|^doi\.org\/10\.17605\//, "OSF"],
  [/^av\.tib\.eu\/|^doi\.org\/10\.5446\//, "TIB AV-Portal"],
  [/(^|\.)vimeo\.com\//, "Vimeo"],
  [/^archive\.org\//, "Internet Archive"],
  [/(^|\.)bilibili\.com\//, "Bilibili"],
];

const filePattern = /\.(mp4|m4v|webm|ogv|mov|mkv|mp3|m4a|ogg|oga|opus|wav|flac)$/i;

/** Returns the video at an absolute web address; `seconds` overrides the start that the address itself has. */
export function videoAt(address: string, seconds: number | null = null): Video {
  const url = new URL(address);
  const at = seconds ?? startIn(url);
  for (const host of playerHosts) {
    const id = host.idIn(url);
    if (id !== null) return embeddable(host, id, at);
  }
  return linked(url, address, at);
}

/** Returns the video on YouTube with this id. */
export function youtubeVideo(id: string, seconds: number | null = null): Video {
  return embeddable(youtube, id, seconds);
}

/** Says whether a text is the address of a video whose player we know, so that its other parts do not matter. */
export function isKnownVideo(address: string): boolean {
  return URL.canParse(address) && videoAt(address).playerUrl !== null;
}

function embeddable(host: PlayerHost, id: string, startSeconds: number | null): Video {
  return {
    hostName: host.name ?? new URL(host.watchUrl(id, null)).host,
    key: host === youtube ? id : host.watchUrl(id, null),
    startSeconds,
    watchUrl: host.watchUrl(id, startSeconds),
    playerUrl: host.playerUrl(id, startSeconds),
    fileUrl: null,
    playsFromStart: true,
  };
}

function linked(url: URL, address: string, startSeconds: number | null): Video {
  const place = `${url.hostname.replace(/^www\./, "")}${url.pathname}`;
  const isFile = filePattern.test(url.pathname);
  const key = address.replace(/#.*$/, "");
  // A media fragment (W3C Media Fragments URI 1.0 §4.2.1) starts a file at its moment.
  const watchUrl = isFile && startSeconds ? `${key}#t=${startSeconds}` : address;
  return {
    hostName: namedHosts.find(([pattern]) => pattern.test(place))?.[1] ?? place.split("/")[0] ?? "",
    key,
    startSeconds,
    watchUrl,
    playerUrl: null,
    fileUrl: isFile ? key : null,
    playsFromStart: isFile,
  };
}
