import { didYouMean } from "../problems.ts";

const hosts = /^((www|m|music)\.)?(youtube\.com|youtube-nocookie\.com)$|^youtu\.be$/;

/** Returns the id of the video that a YouTube address points to, or null. */
export function youtubeIdIn(address: string): string | null {
  const url = youtubeUrl(address);
  if (url === null) return null;
  const [, first = "", second = ""] = url.pathname.split("/");
  const isPath = ["embed", "live", "shorts", "v", "e"].includes(first);
  const id = url.hostname === "youtu.be" ? first : isPath ? second : url.searchParams.get("v");
  return id && /^[\w-]{11}$/.test(id) ? id : null;
}

/** Returns the id of the playlist that a YouTube address points to, or null. */
export function playlistIdIn(address: string): string | null {
  return youtubeUrl(address)?.searchParams.get("list") ?? null;
}

/** Says whether an address leads to YouTube. */
export function isYoutube(address: string): boolean {
  return youtubeUrl(address) !== null;
}

/** Returns the message of an id's field: what is expected, and the id that was found in a pasted address. */
export function expectingId(expected: string, idIn: (address: string) => string | null) {
  return {
    error: ({ input }: { readonly input?: unknown }) => {
      const id = typeof input === "string" ? idIn(input) : null;
      return id === null ? expected : `${expected}${didYouMean(id)}`;
    },
  };
}

function youtubeUrl(address: string): URL | null {
  const absolute = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  const url = URL.canParse(absolute) ? new URL(absolute) : null;
  return url && hosts.test(url.hostname) ? url : null;
}
