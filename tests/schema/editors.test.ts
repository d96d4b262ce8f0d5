import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { load } from "js-yaml";
import { auditRules } from "../../src/audit/index.ts";
import { rulesPage } from "../../src/checks/explanations.ts";
import { dataFiles, jsonSchemaOf } from "../../src/schema/json-schemas.ts";

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const read = (file: string) => readFileSync(file, "utf8");
const validatorOf = (schema: string) => addFormats.default(new Ajv()).compile(JSON.parse(schema));

function filesOf(pattern: string): string[] {
  const folder = path.dirname(pattern);
  const name = path.basename(pattern).replace("*", "");
  return readdirSync(folder)
    .filter((file) => file.endsWith(name) && (pattern.includes("*") || file === name))
    .map((file) => `${folder}/${file}`);
}

/** The fields that lack a description, or that hold one value and lack an example of it. */
function unexplained({ properties = {}, items, anyOf = [] }: JsonSchema, at: string): string[] {
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const isSimple = !field.properties && !field.items;
    const shows = field.examples ?? field.enum ?? field.const;
    const isExplained = field.description && (!isSimple || shows !== undefined);
    return [...(isExplained ? [] : [`${at}.${name}`]), ...unexplained(field, `${at}.${name}`)];
  });
  return [
    ...fields,
    ...[...(items ? [items] : []), ...anyOf].flatMap((one) => unexplained(one, at)),
  ];
}

test("docs/rules.md says what the rules say (npm run docs)", () => {
  assert.equal(read("docs/rules.md"), rulesPage(auditRules));
});

describe("the JSON Schemas in docs/schemas", () => {
  for (const file of dataFiles) {
    const schema = jsonSchemaOf(file);
    test(`${file.name} is what the check expects (npm run docs)`, () => {
      assert.equal(read(`docs/schemas/${file.name}.json`), schema);
    });

    test(`${file.name} explains every field, with an example`, () => {
      assert.deepEqual(unexplained(JSON.parse(schema), file.name), []);
    });

    test(`${file.name} accepts the real data`, () => {
      const validate = validatorOf(schema);
      const found = filesOf(file.files);
      for (const data of found) {
        validate(load(read(data)));
        assert.deepEqual(validate.errors ?? [], [], data);
      }
      assert.ok(found.length > 0 || file.name === "words" || file.name === "redirects");
    });
  }

  test("refuse what the check refuses", () => {
    const wrong = {
      person: [{ nam: "Ada" }, { name: "" }, { name: "Ada", website: "ada.example" }, {}],
      episode: [
        { date: "24 Feb" },
        { time: "4 pm" },
        { talks: [{ speakers: [] }] },
        { status: "x" },
      ],
      organizers: [[], ["Ada Lind"], "ada-lind"],
    };
    for (const [name, values] of Object.entries(wrong)) {
      const file = dataFiles.find((one) => one.name === name);
      assert.ok(file);
      for (const value of values) {
        assert.equal(validatorOf(jsonSchemaOf(file))(value), false, JSON.stringify(value));
        assert.equal(file.schema.safeParse(value).success, false, JSON.stringify(value));
      }
    }
  });
});

describe("editors", () => {
  test("VS Code knows the schema of every kind of file", () => {
    const settings = JSON.parse(read(".vscode/settings.json"))["yaml.schemas"];
    const expected = dataFiles.map(({ name, files }) => [`./docs/schemas/${name}.json`, files]);
    assert.deepEqual(settings, Object.fromEntries(expected));
    assert.deepEqual(JSON.parse(read(".vscode/extensions.json")).recommendations, [
      "redhat.vscode-yaml",
    ]);
  });

  test("each data file names its schema to yaml-language-server", () => {
    for (const { name, files } of dataFiles)
      for (const file of filesOf(files)) {
        const way = path.relative(path.dirname(file), `docs/schemas/${name}.json`);
        const first = `# yaml-language-server: $schema=${way.replaceAll(path.sep, "/")}\n`;
        assert.ok(read(file).startsWith(first), `${file} starts with ${first}`);
      }
  });
});
