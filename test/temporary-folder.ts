/** Gives the tests a temporary folder of their own, and fails the run if they leave anything in it. */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'chronocite-tests-'));
  // PostgreSQL may run as another user, who has to get through it.
  chmodSync(folder, 0o755);
  // What os.tmpdir() reads, here and in every process that the tests start; TEMP is for Windows.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder });
  return () => {
    // Chromium sometimes leaves an empty file of this name when it is closed.
    const left = readdirSync(folder).filter((name) => !name.startsWith('.org.chromium.'));
    rmSync(folder, { recursive: true });
    if (left.length > 0) {
      throw new Error(`Tests left behind in the temporary folder: ${left.join(', ')}`);
    }
  };
}
