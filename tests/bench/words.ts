const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const adjectives = list(`
  quiet patient careful modest narrow honest curious gentle ancient ordinary distant sudden
  familiar hidden crowded careless precise uncertain balanced broken careful seasonal forgotten
  borrowed repeated shared unequal central regular open
`);

export const nouns = list(`
  label archive sample survey measure question pattern shortcut dataset observer record method
  committee teacher catalogue border signal picture example outlier dictionary instrument hospital
  library classroom harbour garden experiment audience language benchmark protocol annotation
`);

export const verbs = list(`
  explains replaces describes follows questions improves repeats ignores remembers protects divides
  measures invites precedes surprises corrects supports reveals resembles outlives
`);

/** Forty topics. */
export const topics = list(`
  annotation fairness privacy ethics sampling shortcuts provenance documentation consent licensing
  benchmarks imaging speech translation astronomy ecology genomics robotics mapping climate
  education law history music voting housing transport energy farming nutrition sleep ageing
  childhood migration language memory trust labour games weather
`);

export const institutions = [
  "Harbour College, Norway",
  "Lakeside University, Canada",
  "Institute of Measurement, Denmark",
  "Northern School of Design, Finland",
  "Academy of Sciences, Portugal",
  "Mountain Observatory, Chile",
  "College of the Coast, Kenya",
  "Technical University, Greece",
];
