const hosts = /^((www|m|music)\.)?(youtube\.com|youtube-nocookie\.com)$|^youtu\.be$/;

/** Returns the id of the video that an address of YouTube leads to; null where it leads to none. */
export function youtubeIdIn(address: string): string | null {
  const absolute = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(absolute)) return null;
  const { hostname, pathname, searchParams } = new URL(absolute);
  if (!hosts.test(hostname)) return null;
  const [, first = "", second = ""] = pathname.split("/");
  const isPath = ["embed", "live", "shorts", "v", "e"].includes(first);
  const id = hostname === "youtu.be" ? first : isPath ? second : searchParams.get("v");
  return id && /^[\w-]{11}$/.test(id) ? id : null;
}
