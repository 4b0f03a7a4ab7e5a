/** Where a source can be read: its link, or that of its DOI. */
import type { SourceFile } from './schema.ts';

/** Undefined for a source without a link. */
export function sourceLink({ URL: link, DOI }: SourceFile): string | undefined {
  if (link !== undefined) return link;
  const doi = typeof DOI === 'string' ? DOI_NAME.exec(DOI)?.[1] : undefined;
  return doi === undefined
    ? undefined
    : `https://doi.org/${doi.replaceAll(/[?#]/g, encodeURIComponent)}`;
}

/** With or without what people write before it. Its prefix begins with 10 (DOI Handbook, 2.2). */
const DOI_NAME =
  /^\s*(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*\/\S+)\s*$/i;
