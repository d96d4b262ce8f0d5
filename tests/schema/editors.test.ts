import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { load } from "js-yaml";
import { documents } from "../../src/docs/documents.ts";
import { dataFileList, dataFiles, folderOf } from "../../src/schema/data-files.ts";
import { jsonSchemaOf } from "../../src/schema/json-schema.ts";

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

const frozen = "tests/fixtures/looking-glass";
const read = (file: string) => readFileSync(file, "utf8");
const validatorOf = (schema: string) => addFormats.default(new Ajv()).compile(JSON.parse(schema));

/** The kinds of files for which editors have a schema. */
const edited = dataFileList.flatMap(([kind, file]) =>
  file.schemaName === null ? [] : [{ kind, file, schemaName: file.schemaName }],
);

/** Returns the files of a kind in the frozen series, by their paths in a data folder. */
function frozenFiles(file: (typeof edited)[number]["file"]): string[] {
  const folder = folderOf(file);
  if (folder === null) return readdirSync(frozen).filter((name) => name === file.path);
  return readdirSync(path.join(frozen, folder)).map((name) => `${folder}/${name}`);
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

test("every document is what the code says now (npm run docs)", () => {
  const all = [...documents()];
  assert.ok(all.some(([file]) => file === "docs/rules.md"));
  for (const [file, text] of all) assert.equal(read(file), text, file);
});

test("every kind of file that editors know has its schema among the documents, and there are no others", () => {
  const expected = edited.map(({ schemaName }) => `docs/schemas/${schemaName}.json`).sort();
  const made = [...documents().keys()].filter((file) => file.startsWith("docs/schemas/"));
  assert.deepEqual(made.sort(), expected);
  assert.deepEqual(
    readdirSync("docs/schemas").map((name) => `docs/schemas/${name}`),
    expected,
  );
});

describe("the JSON Schema of", () => {
  for (const { kind, file, schemaName } of edited) {
    const schema = jsonSchemaOf(file);
    test(`${kind} explains every field, with an example`, () => {
      assert.deepEqual(unexplained(JSON.parse(schema), schemaName), []);
    });

    test(`${kind} accepts the frozen series`, () => {
      const validate = validatorOf(schema);
      const found = frozenFiles(file);
      for (const name of found) {
        validate(load(read(path.join(frozen, name))));
        assert.deepEqual(validate.errors ?? [], [], name);
      }
      assert.ok(found.length > 0 || file.isOptional);
    });
  }

  test("each kind refuses what the check refuses", () => {
    const wrong = {
      people: [{ nam: "Ada" }, { name: "" }, { name: "Ada", website: "ada.example" }, {}],
      webinars: [
        { date: "24 Feb" },
        { time: "4 pm" },
        { talks: [{ speakers: [] }] },
        { status: "x" },
      ],
      organizers: [[], ["Ada Lind"], "ada-lind"],
    } as const;
    for (const [kind, values] of Object.entries(wrong)) {
      const file = dataFiles[kind as keyof typeof wrong];
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
    const expected = edited.map(({ file, schemaName }) => [
      `./docs/schemas/${schemaName}.json`,
      `data/${file.path}`,
    ]);
    assert.deepEqual(settings, Object.fromEntries(expected));
    assert.deepEqual(JSON.parse(read(".vscode/extensions.json")).recommendations, [
      "redhat.vscode-yaml",
    ]);
  });

  test("each file of the frozen series names its schema to yaml-language-server", () => {
    for (const { file, schemaName } of edited)
      for (const name of frozenFiles(file)) {
        const way = path.posix.relative(
          path.dirname(`data/${name}`),
          `docs/schemas/${schemaName}.json`,
        );
        const first = `# yaml-language-server: $schema=${way}\n`;
        assert.ok(read(path.join(frozen, name)).startsWith(first), `${name} starts with ${first}`);
      }
  });
});
