import type { Talk } from "../site/site.ts";

/** Returns a talk in the format RIS (2011), a line a fact; "" for one that cannot be cited. */
export function toRis({ citation, language, topics }: Talk): string {
  if (citation === null) return "";
  const { key, title, authors, date, event, doi, url } = citation;
  const [year, month = "", day = ""] = date.split("-");
  return [
    ["TY", "SLIDE"],
    ["ID", key],
    ...authors.map(({ family, given }) => ["AU", given === null ? family : `${family}, ${given}`]),
    ["TI", title],
    ["T2", event],
    ["PY", year],
    ["DA", `${year}/${month}/${day}/`],
    ["DO", doi],
    ["UR", url],
    ["LA", language],
    ...topics.map(({ name }) => ["KW", name]),
    ["ER", ""],
  ]
    .flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${value}\r\n`))
    .join("");
}
