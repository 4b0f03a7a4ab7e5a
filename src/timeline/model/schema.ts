/**
 * The format of a timeline: what its files may hold. These zod schemas are the specification; the
 * loader, the checker and the JSON Schemas that editors read all come from them.
 *
 * Lengths are UTF-16 code units, and leave room for what an embed puts around a text (Discord: a
 * field holds 1,024 code points, a title 256).
 */
import { z } from 'zod';
import { yearText } from '../../dates/edtf-text.ts';

/** How firm a claim is, firmest first. */
export const STANDINGS = [
  'established',
  'court-finding',
  'official-finding',
  'statement',
  'accusation',
  'reported',
  'denial',
  'opinion',
] as const;

export type Standing = (typeof STANDINGS)[number];

/** Words joined by hyphens. Ids are parts of `custom_id`s, which hold 100 characters in all. */
const slug = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by single hyphens');

export const timelineId = slug(24).brand<'TimelineId'>();

export const LONGEST_ID = 60;
export const LONGEST_TITLE = 150;
export const LONGEST_CLAIM = 600;
export const LONGEST_SOURCE_TITLE = 400;
export const LONGEST_BY = 160;

export const entryId = slug(LONGEST_ID).brand<'EntryId'>();
export const personId = slug(LONGEST_ID).brand<'PersonId'>();
/** Zotero and Better BibTeX make citation keys of their own, so these are freer than slugs. */
export const sourceId = z
  .string()
  .min(1)
  .max(LONGEST_ID)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._:+-]*$/u, 'letters and digits, and . _ : + - between them')
  .brand<'SourceId'>();

export type TimelineId = z.infer<typeof timelineId>;
export type EntryId = z.infer<typeof entryId>;
export type PersonId = z.infer<typeof personId>;
export type SourceId = z.infer<typeof sourceId>;

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** A text without line breaks: where YAML was folded by hand, one space. */
const line = (longest: number) =>
  text(longest).transform((value) => value.replaceAll(/[ \t]*[\r\n]\s*/g, ' '));

/** An EDTF expression (ISO 8601-2). YAML reads a bare 1998 as a number; it is taken as the year. */
const edtfText = z
  .union([z.string().trim().min(1).max(100), z.number().int()])
  .transform((value) => (typeof value === 'number' ? yearText(value) : value))
  .meta({ description: 'A date in EDTF, e.g. 1998-08-07, 1992/1996, 1998~, [1991,1992]' });

/** A source and where in it: `911-report`, or `{ source: 911-report, locator: p. 241 }`. */
const citation = z
  .union([sourceId, z.strictObject({ source: sourceId, locator: line(120).optional() })])
  .transform((value) => (typeof value === 'string' ? { source: value } : value));

const citations = z.array(citation).min(1, 'every claim names at least one source');

const claim = z.strictObject({
  id: slug(40)
    .optional()
    .meta({ description: 'A name within its entry, for denials to point at.' }),
  text: line(LONGEST_CLAIM).meta({ description: 'One sentence, in your own words.' }),
  standing: z.enum(STANDINGS),
  defaultJudgment: z
    .boolean()
    .optional()
    .meta({ description: 'For a court finding: nobody appeared to defend the case.' }),
  by: line(LONGEST_BY).meta({
    description: 'Who says so: a court, a commission, a newspaper, a person.',
  }),
  speakers: z.array(personId).optional().meta({
    description:
      'Ids of people.yaml: who says so. Left out, it is read from `by`, where a name stands as it is in people.yaml; [] is nobody.',
  }),
  date: edtfText
    .optional()
    .meta({ description: 'When it was said or found, if that is not the date of the entry.' }),
  denies: z
    .array(slug(40))
    .min(1, 'leave it out where no claim of the entry is denied')
    .optional()
    .meta({ description: 'For a denial: ids of the claims of this entry that it denies.' }),
  sources: citations,
});

const erratum = z.strictObject({
  said: line(300).meta({ description: 'What a source says, in a few of its words.' }),
  in: citation,
  record: line(400).meta({ description: 'What the record says.' }),
  sources: citations,
});

export const entrySchema = z.strictObject({
  id: entryId,
  title: line(LONGEST_TITLE).meta({ description: 'What happened, in a few words.' }),
  date: edtfText,
  claims: z.array(claim).min(1, 'an entry makes at least one claim'),
  people: z
    .array(personId)
    .default([])
    .meta({ description: 'Ids of people.yaml: the people that this is about.' }),
  places: z.array(line(80)).default([]).meta({ description: 'Where it happened.' }),
  tags: z.array(slug(40)).default([]).meta({ description: 'Subjects, as in embassy-bombings.' }),
  keywords: z.array(line(80)).default([]).meta({
    description:
      'Words that people may search for and that its texts do not have: JCPOA, Black September. Never shown.',
  }),
  unanswered: z.boolean().optional().meta({
    description: 'Somebody is accused here, and no answer from them was found.',
  }),
  errata: z.array(erratum).default([]).meta({
    description: 'Where accounts differ. Shown on the entry, never silently corrected.',
  }),
});

const alias = z
  .union([
    line(120),
    z.strictObject({
      name: line(120),
      weak: z.boolean().optional().meta({ description: 'Never identifies the person alone.' }),
      disputed: z.boolean().optional().meta({
        description: 'Sources disagree that this is a name of the person; say why in `note`.',
      }),
      unattested: z.boolean().optional().meta({
        description:
          'A spelling that people type and no source has: it finds the person and is never shown.',
      }),
      note: line(300).optional(),
    }),
  ])
  .transform((value) => (typeof value === 'string' ? { name: value } : value));

const namesake = z.strictObject({
  name: line(120),
  aliases: z.array(line(120)).default([]),
  note: line(300).meta({ description: 'Who this is, and why the two are confused.' }),
  person: personId.optional().meta({ description: 'If the namesake is in this timeline too.' }),
});

export const personSchema = z.strictObject({
  id: personId,
  kind: z.enum(['person', 'body']).default('person').meta({
    description: 'A body is a government, ministry, court, commission, paper: who speaks as one.',
  }),
  partOf: personId.optional().meta({
    description: 'For a body: the body that it is a part of. What it says, that body says too.',
  }),
  name: line(120),
  about: line(400).meta({ description: 'Who it is, in one neutral line.' }),
  sources: citations,
  aliases: z.array(alias).default([]),
  namesakes: z.array(namesake).default([]),
});

export const timelineSchema = z.strictObject({
  id: timelineId,
  title: line(120),
  summary: text(1000),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, as in 1.4.0'),
  updated: edtfText,
  licence: text(300),
  corrections: text(400).meta({ description: 'Where and how to report an error.' }),
  glossary: z
    .record(line(80), z.array(line(80)).min(1))
    .default({})
    .meta({
      description:
        'Words of the entries, each with what people may call it, in any language: "lighthouse: [Leuchtturm, phare]". A day instead of words gives the event of that very day a name: "2001-09-11: [nine eleven]".',
    }),
});

export const entriesSchema = z.array(entrySchema);
export const peopleSchema = z.array(personSchema);

/** A date says when a source appeared, which no other field needs: one that is not understood is no error. */
const cslDate = z.unknown().meta({
  description:
    'A date of CSL-JSON: {"date-parts": [[2004, 7, 22]]}, also with "circa" or "season", or {"literal": "1990s"} in EDTF or words. What is not understood is shown as written.',
});

const cslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

/**
 * A CSL-JSON item, as Zotero exports it. Unknown CSL variables stay in it. Lines of the form
 * `Accessed via: …` and `Character: …` in `note` (Zotero's Extra) say where the text was read, and
 * what kind of source it is (an advocacy group, a party's own lawyers).
 */
export const sourceSchema = z.looseObject({
  id: sourceId,
  type: z.string().min(1),
  title: line(LONGEST_SOURCE_TITLE),
  'title-short': z.string().optional(),
  author: z.array(cslName).optional(),
  authority: z.string().optional(),
  publisher: z.string().optional(),
  'container-title': z.string().optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  archive: z.string().optional(),
  number: z.union([z.string(), z.number()]).optional(),
  URL: z.url().optional(),
  DOI: z.string().optional().meta({ description: 'Is linked where there is no URL.' }),
  note: z.string().optional(),
});

export const sourcesSchema = z.array(sourceSchema);

export type TimelineFile = z.infer<typeof timelineSchema>;
export type EntryFile = z.infer<typeof entrySchema>;
export type PersonFile = z.infer<typeof personSchema>;
export type SourceFile = z.infer<typeof sourceSchema>;
