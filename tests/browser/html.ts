import { DomUtils, ElementType, parseDocument } from "htmlparser2";

/** Returns the elements of a page in their order. */
export function elementsOf(html: string) {
  return DomUtils.getElementsByTagName("*", parseDocument(html));
}

/** An element of a page, as the parser gives it. */
export type Element = ReturnType<typeof elementsOf>[number];

/** Returns the element with an id; throws where there is none. */
export function elementWithId(html: string, id: string): Element {
  const found = elementsOf(html).find((element) => element.attribs["id"] === id);
  if (!found) throw new Error(`no element has the id ${id}`);
  return found;
}

/** Returns the article that an id stands for, as its own or its heading's; throws where there is none. */
export function articleWithId(html: string, id: string): Element {
  const found = elementsOf(html).find(
    ({ name, attribs }) =>
      name === "article" && [attribs["id"], attribs["aria-labelledby"]].includes(id),
  );
  if (!found) throw new Error(`no article has the id ${id}`);
  return found;
}

/** Returns the words of an element that are in sight without a script, with one blank between them. */
export function wordsOf(element: Element): string {
  const words = (node: Element["children"][number]): string => {
    if (node.type === ElementType.Text) return node.data;
    if (node.type !== ElementType.Tag || "hidden" in node.attribs) return "";
    const inner = node.children.map(words).join("");
    return runningText.has(node.name) ? inner : ` ${inner} `;
  };
  return words(element).replace(/\s+/g, " ").trim();
}

/** Elements that stand within a sentence; all others end one. */
const runningText = new Set(["a", "bdi", "em", "span", "strong", "time"]);

/** Links that lead somewhere and load nothing. */
const silentLinks = new Set(["canonical", "alternate", "prev", "next", "license"]);

/** Returns the addresses that a page loads by itself, before a visitor does anything. */
export function loadedBy(html: string): string[] {
  return elementsOf(html).flatMap(({ name, attribs, children }) => {
    const { src, srcset, srcdoc, poster, data, rel, href, style, content } = attribs;
    const css = name === "style" ? DomUtils.textContent(children) : (style ?? "");
    return [
      ...(srcdoc === undefined ? [src] : loadedBy(srcdoc)),
      ...[poster, data].filter(() => name !== "time"),
      ...(srcset ?? "").split(",").map((candidate) => candidate.trim().split(/\s/)[0]),
      name === "link" && !silentLinks.has(rel ?? "") ? href : undefined,
      attribs["http-equiv"] === "refresh" ? content?.replace(/^\d+; url=/, "") : undefined,
      ...[...css.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)].map(([, address]) => address),
    ].filter((address): address is string => Boolean(address));
  });
}
