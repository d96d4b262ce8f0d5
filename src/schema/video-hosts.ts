import { type PlayerHost, playerHosts, youtube } from "./player-hosts.ts";
import { startIn } from "./video-start.ts";

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
