/** Where a source can be read: its link, or that of its DOI. */
import type { SourceFile } from './schema.ts';

/** Undefined for a source without a link. */
export function sourceLink({ URL: link, DOI }: SourceFile): string | undefined {
  if (link !== undefined) return link;
  return typeof DOI === 'string' ? doiLink(DOI) : undefined;
}

/** The link of a DOI, however it is written. Undefined for what is no DOI. */
export function doiLink(written: string): string | undefined {
  const doi = DOI_NAME.exec(written)?.[1];
  return doi === undefined
    ? undefined
    : `https://doi.org/${doi.replaceAll(/[?#]/g, encodeURIComponent)}`;
}

/** With or without what people write before it. Its prefix begins with 10 (DOI Handbook, 2.2). */
const DOI_NAME =
  /^\s*(?:doi:\s*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*\/\S+)\s*$/i;
