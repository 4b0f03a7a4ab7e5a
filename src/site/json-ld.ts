/** What a page holds in the words of schema.org, for machines that read pages. As in the export. */
import type { Site } from './site.ts';
import { JsonLdWriter, type JsonLdKind } from '../timeline/export/json-ld.ts';
import {
  claimAnchor,
  entryAddress,
  personAddress,
  sourceAddress,
  standingAddress,
  timelineAddress,
} from '../timeline/model/addresses.ts';
import type { Standing } from '../timeline/model/schema.ts';

/** Things are identified by their pages. Undefined where the address of the site is not known. */
export function jsonLdWriter({ timeline, publicUrl }: Site): JsonLdWriter | undefined {
  if (publicUrl === undefined) return undefined;
  const named = (id: string) => ({ id, timeline: timeline.id });
  const addresses: Readonly<Record<JsonLdKind, (id: string) => string>> = {
    timeline: () => timelineAddress(timeline),
    entry: (id) => entryAddress(named(id)),
    person: (id) => personAddress(named(id)),
    source: (id) => sourceAddress(named(id)),
    standing: (id) => standingAddress(timeline, id as Standing),
  };
  return new JsonLdWriter({
    of: (kind, id) => `${publicUrl}${addresses[kind](id)}`,
    ofClaim: (entry, claim) => `${publicUrl}${entryAddress(entry)}#${claimAnchor(entry, claim)}`,
  });
}
