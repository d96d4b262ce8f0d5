// A path of the site, from its root, is compared and shown without percent-encoding, in Unicode NFC: `/topics/kø/`. It is
// encoded only where it becomes part of an address.

/** Returns the path at which a file of the built site answers: `webinar/index.html` at `/webinar/`. */
export function pathOf(file: string): string {
  // Some file systems of macOS decompose the names of files.
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`.normalize("NFC");
}

/** Returns a path as it stands in an address: `/topics/kø/` as `/topics/k%C3%B8/` (RFC 3986 §2.5). */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Returns the path that an encoded or typed one means; what is not percent-encoding of UTF-8 stays as it is. */
export function decodePath(typed: string): string {
  try {
    return decodeURIComponent(typed).normalize("NFC");
  } catch {
    return typed.normalize("NFC");
  }
}
