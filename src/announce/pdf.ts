import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import { parseDocument } from "htmlparser2";
import { pathOperators, rectOperators } from "./pdf-path.ts";
import type { SheetForm } from "./sheets.ts";

/** What a reader of the file shows about it. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  /** The language of its words (BCP 47). */
  readonly language: string;
  /** The instant that it is made for. */
  readonly at: string;
}

type SvgNode = ReturnType<typeof parseDocument>["children"][number];

/** An emoji: its samples, three bytes a pixel, and how opaque each is. */
interface Picture {
  readonly colors: Buffer;
  readonly opacities: Buffer;
}

/** A page while it is drawn: operators of its content, and the pictures that they name. */
interface Page {
  readonly operators: string[];
  readonly pictures: Picture[];
}

const pointsPerTenthOfMillimetre = 72 / 254;

/** Returns a sheet, drawn as SVG by satori, as a PDF of one page (ISO 32000-1): the same bytes for the same sheet. */
export async function toPdf(svg: string, form: SheetForm, facts: PdfFacts): Promise<Buffer> {
  const page: Page = { operators: [], pictures: [] };
  for (const node of parseDocument(svg, { xmlMode: true }).children) await draw(node, page);
  const scale = pointsPerTenthOfMillimetre;
  const [width, height] = [form.width * scale, form.height * scale];
  // SVG counts from the top, PDF from the bottom.
  const content = [`${scale} 0 0 ${-scale} 0 ${height} cm`, ...page.operators].join("\n");
  const named = page.pictures.map((_, i) => `/P${i} ${firstPicture + 2 * i} 0 R`).join(" ");
  return fileOf([
    `<</Type/Catalog/Pages 2 0 R/Lang ${textOf(facts.language)}/ViewerPreferences<</DisplayDocTitle true>>>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<<${named}>>>>>>`,
    streamOf("", Buffer.from(content, "latin1")),
    `<</Title ${textOf(facts.title)}/Author ${textOf(facts.author)}/CreationDate(${dateOf(facts.at)})>>`,
    ...page.pictures.flatMap(pictureObjects),
  ]);
}

/** The numbers of objects: the facts come after the content, the pictures after the facts. */
const [factsObject, firstPicture] = [5, 6];

/** What is not drawn itself but clips what is: on a sheet, nothing reaches beyond its place. */
const unseen = ["mask", "defs", "clipPath"];

async function draw(node: SvgNode, page: Page): Promise<void> {
  if (!("attribs" in node) || unseen.includes(node.name)) return;
  const { d = "", fill = "#000000", href = "" } = node.attribs;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(node.attribs[name] ?? 0),
  );
  const shapes: Readonly<Record<string, () => readonly string[]>> = {
    rect: () => rectOperators({ x, y, width, height }, fill),
    path: () => pathOperators(d, fill),
  };
  for (const operator of shapes[node.name]?.() ?? []) page.operators.push(operator);
  if (node.name === "image") {
    page.operators.push(
      `q ${width} 0 0 ${-height} ${x} ${y + height} cm /P${page.pictures.length} Do Q`,
    );
    page.pictures.push(await emojiPicture(href));
  }
  for (const child of node.children) await draw(child, page);
}

/** In pixels: an emoji in a title is three centimetres high at most. */
const emojiWidth = 300;

/** Returns the pixels of an emoji that stands in an SVG as a `data:` URL of SVG. */
async function emojiPicture(dataUrl: string): Promise<Picture> {
  const { default: sharp } = await import("sharp");
  const svg = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  const image = sharp(svg, { density: 600 }).resize(emojiWidth, emojiWidth).ensureAlpha();
  const [colors, opacities] = await Promise.all([
    image.clone().removeAlpha().toColourspace("srgb").raw().toBuffer(),
    image.clone().extractChannel("alpha").raw().toBuffer(),
  ]);
  return { colors, opacities };
}

function pictureObjects({ colors, opacities }: Picture, i: number): Buffer[] {
  const shape = `/Type/XObject/Subtype/Image/Width ${emojiWidth}/Height ${emojiWidth}/BitsPerComponent 8`;
  const mask = `/SMask ${firstPicture + 2 * i + 1} 0 R`;
  return [
    streamOf(`${shape}/ColorSpace/DeviceRGB${mask}`, colors),
    streamOf(`${shape}/ColorSpace/DeviceGray`, opacities),
  ];
}

function streamOf(facts: string, bytes: Buffer): Buffer {
  const packed = deflateSync(bytes);
  const head = `<<${facts}/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

/** Returns a text string: UTF-16 with its byte order mark, in hexadecimal (§7.9.2). */
function textOf(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

/** `D:20250224140000Z` (§7.9.4). */
function dateOf(at: string): string {
  return `D:${new Date(at).toISOString().slice(0, 19).replace(/\D/g, "")}Z`;
}

/** Returns the file: its objects, from number 1, and the table of their offsets (§7.5). */
function fileOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets = objects.map((object, i) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
    return offset;
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<</Size ${size}/Root 1 0 R/Info ${factsObject} 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}
