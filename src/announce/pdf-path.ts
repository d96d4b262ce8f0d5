type Point = readonly [x: number, y: number];

/** Returns the operators that fill a path of SVG (SVG 2 §9.3) in a page of PDF; throws for what satori does not draw. */
export function pathOperators(d: string, fill: string): string[] {
  const operators: string[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, letter = "", numbers = ""] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = [...numbers.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) => Number(text));
    for (const points of pointsOf(letter, values, () => at)) {
      const [end] = points.slice(-1);
      operators.push(operatorOf(letter, points, at));
      at = end ?? start;
      if (letter.toUpperCase() === "M") start = at;
    }
  }
  return painted(operators, fill);
}

/** Returns the operators that fill a rectangle. */
export function rectOperators(
  { x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", number>>,
  fill: string,
): string[] {
  return painted([`${x} ${y} ${width} ${height} re`], fill);
}

function painted(operators: readonly string[], fill: string): string[] {
  if (fill === "none" || fill === "transparent" || operators.length === 0) return [];
  const [, hex] = /^#([\da-f]{6})$/i.exec(fill) ?? [];
  if (hex === undefined) throw new Error(`the colour ${fill} is not written as #rrggbb`);
  const shares = [0, 2, 4].map((i) => short(Number.parseInt(hex.slice(i, i + 2), 16) / 255));
  return [`${shares.join(" ")} rg`, ...operators, "f"];
}

/** How many numbers a command takes at a time. */
const arity: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 };

/** Yields the absolute points of each repetition of a command; `from` tells where it starts. */
function* pointsOf(letter: string, values: readonly number[], from: () => Point) {
  const size = arity[letter.toUpperCase()];
  if (size === undefined) throw new Error(`a path has the command ${letter}`);
  if (size === 0) yield [] as Point[];
  for (let i = 0; size > 0 && i + size <= values.length; i += size) {
    const [x, y] = letter === letter.toUpperCase() ? [0, 0] : from();
    const some = values.slice(i, i + size);
    if (letter === "H" || letter === "h") yield [[x + (some[0] ?? 0), from()[1]] as Point];
    else if (letter === "V" || letter === "v") yield [[from()[0], y + (some[0] ?? 0)] as Point];
    else yield pairs(some).map(([dx, dy]): Point => [x + dx, y + dy]);
  }
}

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((value, i): Point[] => (i % 2 === 0 ? [[value, values[i + 1] ?? 0]] : []));
}

function operatorOf(letter: string, points: readonly Point[], at: Point): string {
  switch (letter.toUpperCase()) {
    case "Z":
      return "h";
    case "M":
      return `${written(points)} m`;
    case "C":
      return `${written(points)} c`;
    case "Q":
      return `${written(cubicOf(at, points))} c`;
    default:
      return `${written(points)} l`;
  }
}

/** PDF has cubic curves alone: the control points of the cubic that is this quadratic one. */
function cubicOf(at: Point, [control = at, end = at]: readonly Point[]): Point[] {
  const towards = ([x, y]: Point): Point => [
    x + ((control[0] - x) * 2) / 3,
    y + ((control[1] - y) * 2) / 3,
  ];
  return [towards(at), towards(end), end];
}

function written(points: readonly Point[]): string {
  return points.flat().map(short).join(" ");
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
