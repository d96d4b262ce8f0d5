/** Returns the sort key of a name: lower case, no diacritics. Not `localeCompare`, which depends on the machine. */
export function sortKey(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
