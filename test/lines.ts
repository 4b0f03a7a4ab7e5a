/** Lines of output as they come. */

export class Lines {
  readonly #all: string[] = [];
  readonly #listeners = new Set<() => void>();

  get all(): readonly string[] {
    return this.#all;
  }

  add(line: string): void {
    this.#all.push(line);
    for (const listener of this.#listeners) listener();
  }

  /** The first line that matches, once it is there. */
  waitFor(pattern: RegExp): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    const check = () => {
      const found = this.#all.find((line) => pattern.test(line));
      if (found === undefined) return;
      this.#listeners.delete(check);
      resolve(found);
    };
    this.#listeners.add(check);
    check();
    return promise;
  }
}
