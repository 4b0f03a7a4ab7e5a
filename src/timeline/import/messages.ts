/** What `npm run import` says, and what it writes into the files of a timeline. */

export const importMessages = {
  usage:
    'usage: npm run import -- FILE FOLDER [--title TITLE] [--url URL] [--standing reported] [--day-first | --month-first] [--map FIELD=COLUMN …] [--encoding utf-8]\n' +
    '  FILE    TimelineJS (.csv, .json), a table with a header (.csv, .tsv), .jsonl, an export of this program (.json);\n' +
    '          or sources to add to a timeline: BibTeX (.bib), CSL-JSON (.json)',
  twoPaths: 'name the file to import and the folder to write',
  cannotImport: (file: string, why: string) => `${file} cannot be imported: ${why}`,
  unknownFile: (name: string) =>
    `${name} has none of the endings .csv, .tsv, .json, .jsonl, .ndjson, .bib`,
  unknownJson:
    'this JSON is neither a list of CSL-JSON sources, nor an export of this program, nor TimelineJS with its "events"',
  needsTimeline: (path: string) =>
    `sources are added to a timeline, and ${path} is not there or is broken; see \`npm run check:data\``,

  written: (folder: string) => `${folder} is written; next: npm run check:data -- ${folder}`,
  counted: (
    count: Readonly<Record<'rows' | 'imported' | 'entries' | 'sources' | 'people', number>>,
  ) =>
    `${some(count.rows, 'row', 'rows')} read, ` +
    `${number(count.imported)} imported into ${some(count.entries, 'entry', 'entries')}, ` +
    `${number(count.rows - count.imported)} left out; ` +
    `${some(count.sources, 'source', 'sources')}, ${some(count.people, 'person', 'people')}`,
  nothingImported: (file: string, rows: number) =>
    `not one of ${some(rows, 'row', 'rows')} of ${file} could be imported, and nothing was written:`,
  sourcesAdded: (file: string, rows: number, added: number, path: string) =>
    `${some(rows, 'source', 'sources')} read from ${file}, ${number(added)} added to ${path}, ${number(rows - added)} left out`,
  reported: (leftOut: number, noted: number, path: string) =>
    `${some(leftOut, 'row was', 'rows were')} left out, and ${number(noted)} imported in part; ${path} has them all:`,

  // ---- what is written into the files

  fileAsSource: (title: string) => `Imported from: ${title}`,
  summary: (file: string) => `Imported from ${file}. Say here what this timeline records.`,
  licence: 'Not stated yet: say here under which licence others may use the text.',
  corrections: 'Not stated yet: say here where and how to report an error.',
  aboutPerson: 'Named in the imported file; not described yet.',

  // ---- places

  line: (line: number) => `line ${line}`,
  title: 'title',
  event: (nth: number) => `event ${nth}`,
  eraAt: (nth: number) => `era ${nth}`,
  item: (nth: number) => `item ${nth}`,

  // ---- why a row is left out

  noDate: 'no date',
  unclearDate: (text: string) => `the date "${text}" is not understood; write it as 1998-08-07`,
  twoDays: (text: string, dayFirst: string, monthFirst: string) =>
    `"${text}" may be ${dayFirst} or ${monthFirst}; import again with --day-first or --month-first`,
  impossibleDate: (text: string) =>
    `"${text}" is a time that cannot be: no calendar has it, or it ends before it begins`,
  serialNumber: (text: string, day: string) =>
    `"${text}" may be how a spreadsheet counts the day ${day}; give the column the format of a date and save it again`,
  negativeYear: (text: string, year: number) =>
    `the year "${text}" is ${year} BC to some and ${year + 1} BC to others, who count a year 0; write it as ${year} BC`,
  noInterval: (from: string, until: string) =>
    `from "${from}" to "${until}" is more than one interval can say; write it in one cell, in EDTF`,
  severalTimes: (text: string, readings: readonly string[]) =>
    `"${text}" may be ${new Intl.ListFormat('en', { type: 'disjunction' }).format(readings)}; write the one that is meant`,
  noYear: 'no year',
  yearTooFar: (year: string) =>
    `the year "${year}" is further away than a timeline reaches, which is 99,999 years`,
  dayWithoutMonth: 'a day without a month',
  noText: 'neither a text nor a title',
  longSentence: (most: number) =>
    `a sentence has more than ${most} characters; a claim is one sentence that fits an embed`,
  sameInEntry:
    'the rows of this entry have the same text, said by the same, with two standings; keep one of them',
  unknownStanding: (found: string, known: readonly string[]) =>
    `the standing "${found}" is not one of ${known.join(', ')}`,
  titleSlide: 'the title slide; it gave the timeline its title and summary',
  era: 'an era of TimelineJS, which is no event',
  badEvent: 'no event as TimelineJS has them',
  notJson: (why: string) => `this is not JSON: ${why}`,
  badFields: (fields: string) =>
    fields === '' ? 'not an object with a date and a text' : `wrong or missing: ${fields}`,
  notBibtex: (why: string) => `this is not BibTeX: ${why}`,
  entryNotClosed: 'the entry is not closed, or one of its braces or quotation marks is not',
  commentedOut: 'it is commented out',
  xdata: 'an @xdata entry, whose fields went into the entries that name it',
  sameSource: (id: string) => `the same source stands further up, as ${id}`,
  noSource: 'not an object with the fields of a source',
  sourceThere: (id: string) => `a source with the id ${id} is there already and stays as it is`,

  // ---- what of a row is left out

  unknownColumn: (name: string, value: string) =>
    `not imported: ${name || 'a nameless column'} "${value}"`,
  saysLess: (text: string, edtf: string) => `the date "${text}" became ${edtf}, which says less`,
  severalClaims: (count: number) => `the text is longer than a claim and became ${count} claims`,
  badSource: (title: string, url: string) =>
    `no source could be made of "${[title, url].filter(Boolean).join(', ')}"`,
  noLink: (text: string) => `not imported: "${text}", which is not a link; write it as https://…`,
  noCourt: (standing: string) =>
    `not imported: the default judgment, which is of a court finding and not of the standing ${standing}`,
  otherTitle: (title: string, kept: string) =>
    `the source is called "${kept}" and not "${title}": another row gave it that title, or it was too long`,
  badPerson: (name: string) => `no person could be made of "${name}"`,
  brokenLinks: (names: readonly string[]) =>
    `what a denial denies was left out where no other claim of the entry has that name: ${names.join(', ')}`,
  displayDate: 'Display Date',
  shortened: (field: string, whole: string) => `the ${field} is too long and was cut: "${whole}"`,
  beyondHeader: (value: string) =>
    `not imported: "${value}", which is in no column of the header; is there a text before it that holds a comma and needs quotes?`,
  badTag: (tag: string) => `no tag could be made of "${tag}"`,
  keyMade: (id: string) => `it has no key and became "${id}"`,
  notAField: (text: string) => `not understood between the fields: "${text}"`,
  secondField: (name: string, text: string) => `\`${name}\` is there twice; left out: "${text}"`,
  unknownMacro: (word: string) =>
    `"${word}" is neither in braces nor a macro of the file, and was taken as text`,
  noParent: (key: string) => `"${key}", from which it takes fields, is not in the file`,
  badLatex: (field: string, text: string) =>
    `\`${field}\` is no LaTeX and was taken without its commands: "${text}"`,
  fieldLeft: (field: string, text: string, why: string) =>
    `not imported: \`${field}\` "${text}" (${why})`,
  firstOfList: (field: string, rest: string) =>
    `only the first \`${field}\` was taken, not ${rest}`,
  impossiblePart: (field: string, written: string, taken: string) =>
    `\`${field}\` "${written}" is not in the calendar and became ${taken}`,
  dateAsWritten: (field: string, text: string) =>
    `\`${field}\` "${text}" is not understood and stays as written`,
  titleCut: (title: string) => `its title is longer than a source's can be: "${title}"`,
  titleMade: (title: string) => `it has no title and is called "${title}"`,
  signsRemoved: (field: string) => `characters that cannot be shown were removed from \`${field}\``,
  renamed: (from: string, to: string) => `its id "${from}" became "${to}"`,

  // ---- tables

  emptyTable: 'the table is empty',
  badTable: (reason: string) => `the table cannot be read: ${reason}`,
  noColumns: (header: readonly string[]) =>
    `the first line must name a column "date" or "year", and a column "title" or "text"; it names ${list(header)}. ` +
    'Say which is which: --map date=When --map title=Label',
  noSuchColumn: (name: string, header: readonly string[], meant: string | undefined) =>
    `the table has no column "${name}"; it has ${list(header)}${didYouMean(meant)}`,
  noSuchField: (name: string, fields: readonly string[], meant: string | undefined) =>
    `--map ${name}=… is for no field; there are ${fields.join(', ')}${didYouMean(meant)}`,
  notUtf8:
    'this is not UTF-8; save it as UTF-8, or say how it is written, as in --encoding windows-1252',
  unknownEncoding: (name: string) =>
    `--encoding ${name} is not known; others are windows-1252, windows-1256, macintosh and utf-16le`,
  badMapping: (mapping: string) =>
    `--map ${mapping} is not understood; write it as --map date=When, the field first and then the column`,
  mappedTwice: (field: string) => `--map ${field}=… is given twice`,
  onlyTables: '--map is for tables (.csv, .tsv)',
  columnAt: (name: string, nth: number) =>
    name === '' ? `column ${nth}` : `${name} (column ${nth})`,
};

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

function some(count: number, one: string, several: string): string {
  return `${number(count)} ${count === 1 ? one : several}`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
