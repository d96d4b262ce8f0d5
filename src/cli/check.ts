import { makeSite } from "./make-site.ts";
import { run } from "./run.ts";

await run("npm run check -- [options]\n\nChecks the data and builds nothing.", ({ data, now }) => {
  const { webinars, talks, people } = makeSite(data, now);
  console.log(
    `${webinars.length} webinars, ${talks.length} talks, ${people.length} people: no problem.`,
  );
});
