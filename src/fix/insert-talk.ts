import { isDeepStrictEqual } from "node:util";
import { dump } from "js-yaml";
import { type OutlineNode, readOutline } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import type { TalkRecord } from "../schema/talk.ts";
import { columnOf, startWithComments } from "./field-lines.ts";

/** Returns the YAML of a webinar with one more talk at a place of its list; null if the list is not written item by item. */
export function insertTalk(text: string, place: number, talk: TalkRecord): string | null {
  const typed = readYaml({ file: "", text }).value;
  if (typeof typed !== "object" || typed === null) return null;
  const talks = "talks" in typed && Array.isArray(typed.talks) ? typed.talks : [];
  const item = withoutEmptyLists(talk);
  const edited = withItem(text, place, readOutline(text), item);
  const intended = { ...typed, talks: talks.toSpliced(place, 0, item) };
  return isDeepStrictEqual(readYaml({ file: "", text: edited }).value, intended) ? edited : null;
}

/** Returns a talk as somebody would type it: without the lists that have nothing in them. */
export function withoutEmptyLists(talk: TalkRecord): object {
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
  return Object.fromEntries(Object.entries(talk).filter(([, value]) => !isEmpty(value)));
}

function withItem(text: string, place: number, outline: OutlineNode, item: object): string {
  const list = outline.children.get("talks");
  const items = [...(list?.children.values() ?? [])];
  const indent = items[0] ? columnOf(text, items[0].start) - 2 : 2;
  const lines = dump([item], { lineWidth: 100 }).replace(
    /^(?=.)/gm,
    " ".repeat(Math.max(0, indent)),
  );
  const whole = text.replace(/(?<=[^\n])$/, "\n");
  if (!list || items.length === 0) return `${whole.replace(/^talks:.*\n/m, "")}talks:\n${lines}`;
  const next = items[place];
  const at = next ? startWithComments(whole, next.start) : endOfField(whole, outline, list);
  return whole.slice(0, at) + lines + whole.slice(at);
}

function endOfField(text: string, outline: OutlineNode, list: OutlineNode): number {
  const later = [...outline.children.values()]
    .map(({ name }) => name)
    .filter((at) => at > list.name);
  return later.length === 0 ? text.length : startWithComments(text, Math.min(...later));
}
