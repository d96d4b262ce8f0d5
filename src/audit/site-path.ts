/** Returns where a file of the built site answers: `webinar/index.html` at `/webinar/`. */
export function pathOf(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, "$1")}`;
}

/**
 * Returns a path or an address without percent-encoding, as the audit compares them: the file `kø` has the address
 * `k%C3%B8`. What is not percent-encoding in UTF-8 stays as it is.
 */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
