/** What the command-line tools of timelines share: an exit status, and one line for what the system refuses. */
import { cliMessages } from './messages.ts';

/** Runs a command that gives its exit status. Faults of ours keep their stack trace. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    // A full disk, a folder that may not be written.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    console.error(cliMessages.systemRefused(error.message));
    process.exitCode = 1;
  }
}
