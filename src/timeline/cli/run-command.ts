/** Runs a command-line tool: sets its exit status, and says in one line what the system refuses. */
import { cliMessages } from './messages.ts';

/** `command` gives its exit status. What it throws is thrown, except errors of the system. */
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
