/** The files of a new timeline: a valid example with comments that explain it. */
import type { FileTexts } from '../files/write-files.ts';

/** `today` is an ISO day; `schema` gives the line that names a file's JSON Schema. */
export function starterFiles(
  id: string,
  title: string,
  today: string,
  schema: (kind: 'timeline' | 'entries' | 'people') => string,
): FileTexts {
  return {
    timeline: `${schema('timeline')}
# What this timeline is. The format is explained in data/README.md.

id: ${id}
title: ${JSON.stringify(title)}
summary: >-
  What this timeline records, in a few sentences: the subject, the years, and what was left out.
version: 0.1.0
updated: ${today}
licence: "Say here under which licence others may use the text, e.g. CC BY 4.0."
corrections: "Say here where and how to report an error."
`,
    entries: `${schema('entries')}
# The entries. Write over this one; \`npm run check:data\` says what is wrong, and where.

- id: first-entry
  title: What happened, in a few words
  # EDTF: 1998-08-07, 1998-08, 1998, 1992/1996, 1998~ (about)
  date: ${today}
  claims:
    # One sentence each, in your own words. Standing, firmest first: established, court-finding,
    # official-finding, statement, accusation, reported, denial, opinion.
    - text: Somebody reported that something happened.
      standing: reported
      by: Who says so
      sources:
        - { source: first-source, locator: p. 1 }
  people: [first-person]
  places: []
  tags: []
`,
    people: `${schema('people')}
# The people, with every name under which somebody may look for them.

- id: first-person
  name: The name that readers know best
  about: Who it is, in one neutral line.
  sources: [first-source]
  aliases:
    - Another spelling of the name
    # Weak: too common to mean one person alone.
    - { name: A nickname, weak: true }
`,
    sources: `[
  {
    "id": "first-source",
    "type": "report",
    "title": "The title of a report, an article, a judgment",
    "publisher": "Who published it",
    "issued": { "date-parts": [[${today.split('-').map(Number).join(', ')}]] }
  }
]
`,
  };
}
