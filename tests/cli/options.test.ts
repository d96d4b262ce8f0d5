import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { settingsFromEnvironment } from "../../src/build/settings.ts";
import { type Accepted, readOptions } from "../../src/cli/options.ts";

afterEach(() => {
  delete process.env["SITE_NOW"];
  delete process.env["SITE_DATA"];
  delete process.env["SITE_URL"];
});

function optionsOf(...args: string[]) {
  const read = readOptions("usage", args);
  assert.ok("options" in read);
  return read.options;
}

/** The first line and the exit code of a command line that runs nothing. */
function refusalOf(...args: string[]) {
  const read = readOptions("usage", args);
  assert.ok("text" in read);
  return [read.text.split("\n")[0], read.exitCode];
}

test("without options the data folder is built into _site as of the clock", () => {
  const before = new Date().toISOString();
  const { data, out, now } = optionsOf();
  assert.deepEqual([data, out], ["data", "_site"]);
  assert.ok("at" in now && before <= now.at && now.at <= new Date().toISOString());
});

test("each option takes its value after a blank or an equals sign", () => {
  for (const args of ["--data d --out o --now 2025-01-15", "--data=d --out=o --now=2025-01-15"]) {
    const { data, out, now } = optionsOf(...args.split(" "));
    assert.deepEqual([data, out, now], ["d", "o", { on: "2025-01-15" }]);
  }
});

test("now is a day, or an instant with its distance from UTC", () => {
  assert.deepEqual(optionsOf("--now", "2025-01-15").now, { on: "2025-01-15" });
  assert.deepEqual(optionsOf("--now", "2025-01-15T12:00:00Z").now, {
    at: "2025-01-15T12:00:00.000Z",
  });
  assert.deepEqual(optionsOf("--now", "2025-01-15T12:00+05:30").now, {
    at: "2025-01-15T06:30:00.000Z",
  });
});

test("what is no day and no instant is refused", () => {
  for (const now of [
    "tomorrow",
    "2025",
    "2025-02-30",
    "2025-13-01",
    "2025-01-15T12:00",
    "12:00",
    "2025-01-15T25:00Z",
  ])
    assert.deepEqual(refusalOf("--now", now), [
      `--now: "${now}" is not a day like 2025-01-15 or an instant like 2025-01-15T12:00:00Z`,
      2,
    ]);
});

test("the environment names the data and the moment; the command line comes first", () => {
  process.env["SITE_NOW"] = "2025-01-15";
  process.env["SITE_DATA"] = "elsewhere";
  const now = { on: "2025-01-15" };
  assert.deepEqual(settingsFromEnvironment(), { data: "elsewhere", now, url: null });
  assert.deepEqual(optionsOf().now, { on: "2025-01-15" });
  const options = optionsOf("--data", "d", "--now", "2025-01-16");
  assert.deepEqual([options.data, options.now], ["d", { on: "2025-01-16" }]);
});

test("a moment in the environment that is none is an error", () => {
  process.env["SITE_NOW"] = "soon";
  assert.throws(() => settingsFromEnvironment(), /^Error: SITE_NOW: "soon" is not a day/);
});

test("the environment names the address of the site, with or without a folder", () => {
  for (const url of ["https://example.org", "https://example.org/", "http://localhost:8080/a/b"]) {
    process.env["SITE_URL"] = url;
    assert.equal(optionsOf().url, url);
  }
});

test("an address in the environment that is none of a site is refused", () => {
  for (const url of [
    "example.org",
    "ftp://example.org",
    "https://example.org/?a",
    "https://a b/",
  ]) {
    process.env["SITE_URL"] = url;
    const fact = `SITE_URL: "${url}" is not an address like https://example.org/ or https://example.org/folder/`;
    assert.deepEqual(refusalOf(), [fact, 2]);
  }
});

test("a command takes its own options, and no others", () => {
  const takes = { flags: ["port", "issues"], argument: "<url>" } as const;
  const url = "https://example.org/";
  const read = (...args: string[]) => readOptions("usage", args, takes);
  const found = read(url, "--port", "81", "--issues");
  assert.ok("options" in found);
  const { argument, port, issues } = found.options;
  assert.deepEqual([argument, port, issues], [url, 81, true]);
  const refusals = [
    [[], "<url> is missing"],
    [[url, "more"], '"more" is not an option'],
    [[url, "--now", "o"], 'unknown option "--now"'],
    [[url, "--port", "x"], '--port: "x" is not a number from 0 to 65535'],
    [[url, "--issues=no"], "--issues takes no value"],
  ] as const;
  for (const [args, fact] of refusals) {
    const refused = read(...args);
    assert.ok("text" in refused);
    assert.equal(refused.text.split("\n")[0], fact);
  }
});

test("an unknown option is refused, with the nearest one", () => {
  assert.deepEqual(refusalOf("--dat", "d"), ['unknown option "--dat" (did you mean "--data"?)', 2]);
  assert.deepEqual(refusalOf("--verbose"), ['unknown option "--verbose"', 2]);
  assert.deepEqual(refusalOf("-x"), ['unknown option "-x"', 2]);
});

test("a word that belongs to no option is refused", () => {
  assert.deepEqual(refusalOf("2025-01-15"), ['"2025-01-15" is not an option', 2]);
  assert.deepEqual(refusalOf("--"), ['"--" is not an option', 2]);
});

test("an option without its value is refused", () => {
  assert.deepEqual(refusalOf("--data"), ["--data needs a value", 2]);
  assert.deepEqual(refusalOf("--out="), ["--out needs a value", 2]);
  assert.deepEqual(refusalOf("--now", "--out", "o"), ["--now needs a value", 2]);
  assert.deepEqual(refusalOf("--data", "--help"), ["--data needs a value", 2]);
});

test("--explain takes the name of a rule, or nothing", () => {
  const explained = (...args: string[]) => {
    const read = readOptions("usage", args, { flags: ["explain"] });
    assert.ok("options" in read);
    return read.options.explain;
  };
  assert.equal(explained(), null);
  assert.equal(explained("--explain"), "");
  assert.equal(explained("--explain", "titles-once"), "titles-once");
  assert.equal(explained("--explain=titles-once"), "titles-once");
});

test("help lists an option of the command alone, such as --explain, with what it is for", () => {
  const helpOf = (flags: Accepted["flags"]) => {
    const read = readOptions("usage", ["--help"], { flags });
    assert.ok("text" in read);
    return read.text;
  };
  assert.match(helpOf(["data", "explain"]), /^ {2}--explain \[rule\] +\S.*rule/m);
  assert.doesNotMatch(helpOf(["data"]), /explain/);
});

test("help tells the use and every option, and is no failure", () => {
  const read = readOptions("npm run build -- [options]", ["--help"]);
  assert.ok("text" in read);
  assert.equal(read.exitCode, 0);
  for (const word of ["npm run build", "--data", "--now", "--out", "--help"])
    assert.ok(read.text.includes(word), word);
});
