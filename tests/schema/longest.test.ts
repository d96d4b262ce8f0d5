import assert from "node:assert/strict";
import { test } from "node:test";
import { dataFileList, dataFiles } from "../../src/schema/data-files.ts";
import { jsonSchemaOf } from "../../src/schema/json-schema.ts";
import { validate } from "../../src/schema/validate.ts";

interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** The texts and lists in a schema that may be as long as one likes. */
function unlimited(schema: JsonSchema, at: string): string[] {
  const { type, properties = {}, additionalProperties, propertyNames, items, anyOf = [] } = schema;
  const isFixed = schema.enum ?? schema.const ?? schema.maxLength;
  const isShort = schema.pattern !== undefined && !/[+*]|,\}/.test(schema.pattern);
  const inner = [
    ...Object.entries(properties),
    ...[additionalProperties, propertyNames, items, ...anyOf].map(
      (one, i) => [`${i}`, one] as const,
    ),
  ];
  return [
    ...(type === "string" && isFixed === undefined && !isShort ? [at] : []),
    ...(type === "array" && schema.maxItems === undefined ? [at] : []),
    ...inner.flatMap(([name, one]) =>
      typeof one === "object" ? unlimited(one, `${at}.${name}`) : [],
    ),
  ];
}

test("every text and every list has a greatest length, which editors know", () => {
  const found = dataFileList.flatMap(([kind, file]) =>
    unlimited(JSON.parse(jsonSchemaOf(file)), kind),
  );
  assert.deepEqual(found, []);
});

test("a text of more marks than anybody types is one mistake", () => {
  const factsOf = (bio: string) =>
    validate(dataFiles.people.schema, { name: "Ada Lind", bio }).mistakes?.map(({ fact }) => fact);
  assert.equal(factsOf("[a](https://a.example) **b** $\\alpha_1$ ".repeat(220)), undefined);
  for (const mark of "[]*_`~^|\\")
    assert.deepEqual(factsOf(mark.repeat(2_001)), [
      `"${mark.repeat(59)}…" is not text with at most 2000 lines, addresses and marks of Markdown: [ ] * _ \` ~ ^ | \\`,
    ]);
});

test("a text or a list that is too long is one mistake, in words", () => {
  const factsOf = (kind: keyof typeof dataFiles, typed: unknown) =>
    validate(dataFiles[kind].schema, typed).mistakes?.map(
      ({ path, fact }) => `${path.join(".")}: ${fact}`,
    );
  const long = "a".repeat(60_000);
  assert.deepEqual(
    factsOf("people", { name: long, affiliation: long, bio: long, website: `https://${long}` }),
    [
      "name: is longer than 100 characters",
      "affiliation: is longer than 500 characters",
      "website: is longer than 2000 characters",
      "bio: is longer than 50000 characters",
    ],
  );
  const talk = { speakers: Array(90_000).fill("a b"), topics: [long] };
  assert.deepEqual(factsOf("webinars", { topic: `${long}\n\n\n`, talks: [talk] }), [
    "topic: is longer than 500 characters",
    "talks.0.speakers: has more than 200 items",
    "talks.0.topics.0: is longer than 60 characters",
  ]);
  assert.deepEqual(factsOf("published", { [long]: "2024-01-01" }), [
    `${long}: is longer than 2000 characters`,
  ]);
});

test("the greatest lengths themselves are allowed", () => {
  const typed = { name: "a".repeat(100), affiliation: "b".repeat(500), bio: "c".repeat(50_000) };
  assert.equal(validate(dataFiles.people.schema, typed).mistakes, null);
});
