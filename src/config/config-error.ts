/** An environment with which the program cannot start. */

/** `message` is one line that tells an operator what to do. It never holds a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
