import { type Address, isFixed, type Reference } from "./built-site.ts";
import { own } from "./last-texts.ts";

/** The addresses of a site while its files are read; one that means the same wherever it stands is kept once. */
export interface KnownAddresses {
  /** Returns what notes the addresses of the file at a path while it is read. */
  readonly notesOn: (from: string) => AddressNotes;
  readonly all: () => Iterable<Address>;
}

/** The addresses of one file. */
export interface AddressNotes {
  readonly add: (kind: Reference["kind"], value: string) => void;
  /** Ends the notes when it is known what places the file has. */
  readonly end: (places: ReadonlySet<string>) => void;
}

const kinds = ["link", "name", "contact", "host"] as const;

/** Returns the addresses of a site at a root, before anything is read. */
export function knownAddresses(root: string): KnownAddresses {
  const fixed = {
    link: new Set<string>(),
    name: new Set<string>(),
    contact: new Set<string>(),
    host: new Set<string>(),
  };
  const relative: Address[] = [];
  const keep = ({ kind, value, from }: Address) => {
    if (!isFixed(value)) relative.push({ kind, value: own(value), from });
    else if (!fixed[kind].has(value)) fixed[kind].add(own(value));
  };
  return {
    notesOn: (from) => {
      const itself = /[%?#\\\s]/.test(from) ? null : `${root}${from}`;
      const noted: Address[] = [];
      return {
        add: (kind, value) => {
          if (value !== itself && !fixed[kind].has(value)) noted.push({ kind, value, from });
        },
        end: (places) => {
          for (const address of noted) if (!isPlaceIn(places, address)) keep(address);
        },
      };
    },
    *all() {
      for (const kind of kinds) for (const value of fixed[kind]) yield { kind, value, from: "/" };
      yield* relative;
    },
  };
}

function isPlaceIn(places: ReadonlySet<string>, { value }: Address): boolean {
  return /^#[\w-]+$/.test(value) && places.has(value.slice(1));
}
