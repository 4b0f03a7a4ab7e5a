/**
 * How high a text is in an embed, estimated in pixels of the playground's page at 1,280 × 800. Its
 * embeds are as wide as Discord's.
 */

/** Of a line of text and of small text: its height, the gap around it, and the characters it holds. */
const LINE = { height: 20, gap: 0, holds: 62 };
const SMALL_LINE = { height: 17, gap: 12, holds: 72 };

/** Of an empty line. */
const BLANK_LINE = 10;

export function textHeight(markdown: string): number {
  if (markdown === '') return 0;
  // Without what a reader does not see: addresses of links and marks.
  const seen = markdown.replaceAll(/\]\([^)\s]*\)|\*\*|^> /gmu, '');
  return seen.split('\n').reduce((sum, line) => {
    if (line === '') return sum + BLANK_LINE;
    const { height, gap, holds } = line.startsWith('-# ') ? SMALL_LINE : LINE;
    return sum + height * Math.ceil(line.length / holds) + gap;
  }, 0);
}
