/** The error of an environment with which the program cannot start. */

/** `message` is one line, and all that an operator needs to mend it. It never holds a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
