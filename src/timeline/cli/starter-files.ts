/** The files of a new timeline: a valid example with comments that explain it. */
import { STARTER_TEXTS } from '../model/starter-texts.ts';
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
  ${STARTER_TEXTS.summary}
version: 0.1.0
updated: ${today}
licence: ${JSON.stringify(STARTER_TEXTS.licence)}
corrections: ${JSON.stringify(STARTER_TEXTS.corrections)}
`,
    entries: `${schema('entries')}
# The entries. Write over this one; \`npm run check:data\` says what is wrong, and where.

- id: first-entry
  title: ${STARTER_TEXTS.entryTitle}
  # EDTF: 1998-08-07, 1998-08, 1998, 1992/1996, 1998~ (about)
  date: ${today}
  claims:
    # One sentence each, in your own words. Standing, firmest first: established, court-finding,
    # official-finding, statement, accusation, reported, denial, opinion.
    - text: ${STARTER_TEXTS.claim}
      standing: reported
      by: ${STARTER_TEXTS.by}
      sources:
        - { source: first-source, locator: p. 1 }
  people: [first-person]
  places: []
  tags: []
`,
    people: `${schema('people')}
# The people, with every name under which somebody may look for them.

- id: first-person
  name: ${STARTER_TEXTS.person}
  about: ${STARTER_TEXTS.about}
  sources: [first-source]
  aliases:
    - ${STARTER_TEXTS.alias}
    # Weak: too common to mean one person alone.
    - { name: ${STARTER_TEXTS.weakAlias}, weak: true }
`,
    sources: `[
  {
    "id": "first-source",
    "type": "report",
    "title": "${STARTER_TEXTS.sourceTitle}",
    "publisher": "${STARTER_TEXTS.publisher}",
    "issued": { "date-parts": [[${today.split('-').map(Number).join(', ')}]] }
  }
]
`,
  };
}
