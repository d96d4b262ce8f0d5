import type { z } from "zod";
import type { privacySchema } from "../schema/privacy.ts";
import { videosOf } from "../schema/recording.ts";
import type { ImportedSeries, ImportedWebinar } from "./source-facts.ts";

type Service = z.input<typeof privacySchema>[number];

/** Returns the services that pages contact after a click: those of the recordings, and the newsletter's form. */
export function servicesOf(
  series: ImportedSeries,
  webinars: readonly ImportedWebinar[],
): Service[] {
  const videos = webinars.flatMap(({ talks }) =>
    talks.flatMap(({ recording }) => videosOf(recording).map(({ video }) => video)),
  );
  const players = new Map(
    videos.flatMap(({ playerUrl, hostName }) =>
      playerUrl === null ? [] : [[new URL(playerUrl).host, hostName] as const],
    ),
  );
  const recordings = [...players].map(
    ([host, name]): Service => ({
      name,
      host,
      what: "The recordings of the talks.",
      why: `The series publishes its recordings on ${name}.`,
      when: "click",
    }),
  );
  return [...recordings, ...formOf(series)];
}

function formOf({ newsletter }: ImportedSeries): Service[] {
  if (!newsletter?.form) return [];
  const name = newsletter.provider?.name ?? new URL(newsletter.form.url).host;
  return [
    {
      name,
      host: new URL(newsletter.form.url).host,
      what: "The form that subscribes to the newsletter.",
      why: "Subscribers enter their address there.",
      when: "click",
    },
  ];
}
