import { Parser } from "htmlparser2";

/** The escapes that templates write. */
const usual = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);

/** Returns the value of an attribute, as it stands in the source, without its escapes. */
export function unescaped(source: string): string {
  if (!source.includes("&")) return source;
  if (/&(?!(amp|lt|gt|quot|#39);)/.test(source)) return parsed(source);
  return source.replace(/&[^;]+;/g, (sign) => usual.get(sign) ?? sign);
}

function parsed(source: string): string {
  let value = source;
  const onattribute = (_: string, read: string) => {
    value = read;
  };
  new Parser({ onattribute }).end(`<a b="${source.replaceAll('"', "&quot;")}">`);
  return value;
}
