/** Finds mistakes in a manifest of Kubernetes. */

/** A class of kubernetes-models. */
export type ManifestModel = {
  readonly kind: string;
  readonly apiVersion: string;
  readonly prototype: { validate(): void };
};

/** Returns one line for each mistake. */
export function findMistakes(manifest: unknown, models: readonly ManifestModel[]): string[] {
  const { kind, apiVersion } = manifest as Pick<ManifestModel, 'kind' | 'apiVersion'>;
  const known = models.find((model) => model.kind === kind && model.apiVersion === apiVersion);
  if (!known) return [`no model is known for ${apiVersion} ${kind}`];
  // The models accept unknown fields, but read every field that they know.
  const unread = new Set<string>();
  const watched = watch(manifest, '', unread);
  try {
    // The constructor of the class would read every field.
    known.prototype.validate.call(watched);
  } catch (error) {
    return [String(error)];
  }
  return [...unread].map((field) => `unknown field ${field}`);
}

/** A copy that keeps the paths of its fields in `unread` until they are read. */
function watch(value: unknown, path: string, unread: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value) ? [] : {};
  for (const [key, field] of Object.entries(value)) {
    const inner = path === '' ? key : `${path}.${key}`;
    const watchedField = watch(field, inner, unread);
    unread.add(inner);
    const get = () => {
      unread.delete(inner);
      return watchedField;
    };
    Object.defineProperty(copy, key, { enumerable: true, get });
  }
  return copy;
}
