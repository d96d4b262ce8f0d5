import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { toApiSchema } from "../../src/publish/api.ts";
import { apiChanges } from "../../src/publish/api-changes.ts";
import { toOpenApi } from "../../src/publish/open-api.ts";
import { madeSite } from "../sites/made-site.ts";

// tests/fixtures/api-v1 holds the schemas of version 1 as programs know them. Nobody renews them: version 1 only grows.

type Schema = Readonly<Record<string, unknown>>;

const words = new Set(["description", "$id", "$schema", "title"]);

/** Returns what a newer schema takes away from an older one, by the path of the field; new fields and new words are fine. */
function losses(old: unknown, fresh: unknown, at = "", key = ""): string[] {
  if (key === "required" || key === "enum") return lostItems(old, fresh, at);
  if (typeof old !== "object" || old === null)
    return old === fresh ? [] : [`${at}: ${JSON.stringify(old)} → ${JSON.stringify(fresh)}`];
  if (typeof fresh !== "object" || fresh === null) return [`${at} is gone`];
  if (Array.isArray(old) && old.length !== (fresh as readonly unknown[]).length)
    return [`${at} has other forms`];
  return Object.entries(old).flatMap(([name, value]) =>
    words.has(name) && typeof value === "string"
      ? []
      : losses(value, (fresh as Schema)[name], `${at}/${name}`, isField(key) ? "" : name),
  );
}

/** Under `properties` stand names of fields, which may be called "required" too. */
function isField(key: string): boolean {
  return key === "properties";
}

function lostItems(old: unknown, fresh: unknown, at: string): string[] {
  const left = new Set(Array.isArray(fresh) ? fresh : []);
  return (old as readonly string[]).flatMap((item) => (left.has(item) ? [] : [`${at}: ${item}`]));
}

const site = madeSite({});

for (const page of site.api)
  test(`nothing of version 1 is taken away from ${page.name}.json`, () => {
    const known = readFileSync(`tests/fixtures/api-v1/${page.name}.schema.json`, "utf8");
    assert.deepEqual(losses(JSON.parse(known), JSON.parse(toApiSchema(page))), []);
  });

test("a field that is gone, narrower, wider or no longer certain is a loss", () => {
  const old = {
    type: "object",
    properties: { a: { type: "string" }, b: { enum: ["x", "y"] }, c: { anyOf: [{}, {}] } },
    required: ["a"],
  };
  const now = (change: object) => losses(old, { ...old, ...change });
  const { a, b, c } = old.properties;
  assert.deepEqual(now({}), []);
  assert.deepEqual(now({ properties: { a, b: { enum: ["x", "y", "z"] }, c, d: {} } }), []);
  assert.deepEqual(now({ properties: { b, c } }), ["/properties/a is gone"]);
  assert.deepEqual(now({ properties: { a: { type: "number" }, b, c } }).length, 1);
  assert.deepEqual(now({ properties: { a, b: { enum: ["x"] }, c } }), ["/properties/b/enum: y"]);
  assert.deepEqual(now({ properties: { a, b, c: { anyOf: [{}] } } }).length, 1);
  assert.deepEqual(now({ required: [] }), ["/required: a"]);
});

test("the OpenAPI document is valid, and describes every file by its published schema", async () => {
  const document = JSON.parse(toOpenApi(site));
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  assert.ok(valid, JSON.stringify(errors));
  const [server] = document.servers;
  assert.deepEqual(
    Object.keys(document.paths).map((path) => `${server.url}${path}`),
    site.api.map(({ url }) => url),
  );
  for (const page of site.api) {
    const { $id, ...schema } = JSON.parse(toApiSchema(page));
    const { externalDocs, ...copy } = document.components.schemas[page.name];
    assert.deepEqual(copy, schema);
    assert.equal(externalDocs.url, $id);
  }
});

test("what was added is told by the day, the newest first", () => {
  const days = apiChanges.map(({ on }) => on);
  assert.deepEqual(days, [...days].sort().reverse());
});
