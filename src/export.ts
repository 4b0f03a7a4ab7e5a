/**
 * `npm run export`: writes a timeline for another program, or as a site of its own.
 *
 *     npm run export -- FOLDER FORMAT [FILE]
 *     npm run export -- FOLDER site OUT [LANGUAGE]
 *     npm run export -- FOLDER site FILE.html [LANGUAGE]
 */
import { ConfigError } from './config/config-error.ts';
import { processEnvironment, readConfig } from './config/config.ts';
import { operator } from './config/operator-messages.ts';
import { languages, messagesFor } from './i18n/language.ts';
import { exportTimeline } from './timeline/cli/export.ts';
import { runCommand } from './timeline/cli/run-command.ts';
import { formatDiagnostic } from './timeline/files/diagnostics.ts';
import { loadTimeline } from './timeline/files/load.ts';

const args = process.argv.slice(2);
try {
  await runCommand(async () => (args[1] === 'site' ? exportSite(args) : exportFile(args)));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function exportFile(words: readonly string[]): Promise<number> {
  return exportTimeline(words, {
    print: (text) => process.stdout.write(text),
    say: (line) => console.error(line),
  });
}

/** Gives the exit status, as `exportTimeline` does. */
async function exportSite([
  folder,
  ,
  out,
  language = 'en',
  ...more
]: readonly string[]): Promise<number> {
  const isKnown = languages.some(({ code }) => code === language);
  if (folder === undefined || out === undefined || more.length > 0 || !isKnown) {
    console.error(operator.siteUsage(languages.map(({ code }) => code)));
    return 2;
  }
  const { publicUrl } = readConfig(processEnvironment());
  const result = await loadTimeline(folder);
  if (result.kind === 'broken') {
    for (const diagnostic of result.diagnostics) console.error(formatDiagnostic(diagnostic));
    return 1;
  }
  // It brings the drawing of charts and the search with it.
  const { writeSite, writeSiteFile } = await import('./site/write-site.ts');
  const messages = messagesFor(language);
  if (out.endsWith('.html')) {
    await writeSiteFile(result.timeline, out, { messages, publicUrl });
    return 0;
  }
  const files = await writeSite(result.timeline, out, { messages, publicUrl });
  console.error(operator.siteWritten(files, out));
  return 0;
}
