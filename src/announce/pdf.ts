import { Buffer } from "node:buffer";
import { parseDocument } from "htmlparser2";
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

/** A PDF document while it is drawn. */
type Document = PDFKit.PDFDocument;

type SvgNode = ReturnType<typeof parseDocument>["children"][number];

const pointsPerTenthOfMillimetre = 72 / 254;

/** Returns a sheet, drawn as SVG by satori, as a PDF of one page (ISO 32000): the same bytes for the same sheet. */
export async function toPdf(svg: string, form: SheetForm, facts: PdfFacts): Promise<Buffer> {
  const { default: PdfDocument } = await import("pdfkit");
  const size = [form.width, form.height].map((length) => length * pointsPerTenthOfMillimetre);
  const document = new PdfDocument({
    ...{ size: size as [number, number], margin: 0, lang: facts.language, displayTitle: true },
    info: { Title: facts.title, Author: facts.author, CreationDate: new Date(facts.at) },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  document.scale(pointsPerTenthOfMillimetre);
  for (const node of parseDocument(svg, { xmlMode: true }).children) await draw(node, document);
  document.end();
  return whole;
}

/** What is not drawn itself but clips what is: on a sheet, nothing reaches beyond its place. */
const unseen = ["mask", "defs", "clipPath"];

async function draw(node: SvgNode, document: Document): Promise<void> {
  if (!("attribs" in node) || unseen.includes(node.name)) return;
  const { d = "", fill = "#000000", href = "" } = node.attribs;
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
    Number(node.attribs[name] ?? 0),
  );
  if (node.name === "rect") document.rect(x, y, width, height).fill(fill);
  if (node.name === "path") document.path(d).fill(fill);
  if (node.name === "image") document.image(await emojiPicture(href), x, y, { width, height });
  for (const child of node.children) await draw(child, document);
}

/** In pixels: an emoji in a title is three centimetres high at most. */
const emojiWidth = 300;

/** Returns the PNG of an emoji that stands in an SVG as a `data:` URL of SVG. */
async function emojiPicture(dataUrl: string): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  const svg = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  return new Resvg(svg, { fitTo: { mode: "width", value: emojiWidth } }).render().asPng();
}
