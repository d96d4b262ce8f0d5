import assert from "node:assert/strict";
import { test } from "node:test";
import { url } from "../../src/schema/address-fields.ts";
import { doi } from "../../src/schema/doi.ts";
import { licence, licenceOf } from "../../src/schema/licence.ts";
import { webinarSchema } from "../../src/schema/webinar.ts";

const forms = [
  "10.5281/zenodo.1234567",
  "doi:10.5281/zenodo.1234567",
  "DOI: 10.5281/zenodo.1234567",
  "doi.org/10.5281/zenodo.1234567",
  "https://doi.org/10.5281/zenodo.1234567",
];

for (const typed of forms)
  test(`"${typed}" is a DOI, and an address`, () => {
    assert.equal(doi.parse(typed), "10.5281/zenodo.1234567");
    assert.equal(url.parse(typed), "https://doi.org/10.5281/zenodo.1234567");
  });

test("what is no DOI stays what it is", () => {
  for (const typed of ["10.5281", "zenodo.1234567", "https://example.org/10.5281/x"])
    assert.ok(!doi.safeParse(typed).success, typed);
  assert.equal(url.parse("https://example.org/10.5281/x"), "https://example.org/10.5281/x");
});

test("a recording may be typed as its DOI", () => {
  const { talks } = webinarSchema.parse({
    talks: [{ title: "Wells", recording: "10.5281/zenodo.1234567" }],
  });
  assert.equal(talks[0]?.recording, "https://doi.org/10.5281/zenodo.1234567");
});

test("a licence is one of SPDX, and what is nearly one is suggested", () => {
  assert.deepEqual(licenceOf("CC-BY-4.0"), {
    name: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/",
  });
  const { error } = licence.safeParse("cc by-sa 4.0");
  assert.match(error?.issues[0]?.message ?? "", /did you mean "CC-BY-SA-4.0"/);
});

test("a talk needs a title, a kind or speakers, and no more", () => {
  const accepts = (talk: object) => webinarSchema.safeParse({ talks: [talk] }).success;
  for (const talk of [{ title: "Wells" }, { kind: "Panel" }, { speakers: ["ada-lind"] }])
    assert.ok(accepts(talk), JSON.stringify(talk));
  assert.ok(!accepts({ language: "da" }));
});
