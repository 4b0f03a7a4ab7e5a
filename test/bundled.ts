/** The bundled timeline, loaded once for the tests that speak of what members see. */
import { createLookup } from '../src/lookup/create-lookup.ts';
import { formatDiagnostic } from '../src/timeline/files/diagnostics.ts';
import { loadTimeline } from '../src/timeline/files/load.ts';

const loaded = await loadTimeline('data/iran-al-qaeda');
if (loaded.kind === 'broken') throw new Error(loaded.diagnostics.map(formatDiagnostic).join('\n'));

export const bundledTimeline = loaded.timeline;
export const bundledLookup = createLookup([bundledTimeline]);
