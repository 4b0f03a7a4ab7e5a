/**
 * What Discord accepts in one message, form or command (Discord's API reference, version 10). Lengths
 * are in code points. Answers are built to fit, and each outgoing body is checked against the same
 * numbers.
 */
export const LIMITS = {
  content: 2_000,
  embeds: 10,
  /** Summed over titles, descriptions, field names and values, footers and authors of all embeds. */
  embedTotal: 6_000,
  embedTitle: 256,
  embedDescription: 4_096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1_024,
  embedFooter: 2_048,
  embedAuthor: 256,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  selectOptions: 25,
  selectOptionLabel: 100,
  selectOptionDescription: 100,
  selectPlaceholder: 150,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  textInput: 4_000,
  nonce: 25,
  attachments: 10,
  /** Bytes of each file, where nobody has boosted the server. */
  attachmentBytes: 10 * 1024 * 1024,
} as const;

/** The length as Discord counts it. JavaScript's `length` counts UTF-16 code units. */
export function codePoints(text: string): number {
  let count = text.length;
  // The first half of a surrogate pair is a unit of its own, but no code point.
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800) count -= 1;
  }
  return count;
}

/**
 * Cuts a text of more than `longest` code points at a word, and ends it with "…". Never splits a
 * surrogate pair, and never leaves a backslash at the end, which would escape what follows.
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest || codePoints(text) <= longest) return text;
  const cut = Array.from(text)
    .slice(0, Math.max(0, longest - 1))
    .join('');
  const lastSpace = cut.lastIndexOf(' ');
  // A long word, such as an address, is cut within.
  const atWord = lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
  return `${atWord.replace(/[\s.,;:–—\\]+$/u, '')}…`;
}
