/**
 * Checks the manifests in `deploy/kubernetes`: types, required fields, and misspelt ones. No cluster
 * reads them before an operator's does.
 *
 *     npm run check:deploy
 */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Deployment } from 'kubernetes-models/apps/v1';
import { PersistentVolumeClaim } from 'kubernetes-models/v1';
import { findMistakes } from './find-mistakes.ts';

const FOLDER = 'deploy/kubernetes';
const INDEX = 'kustomization.yaml';
const MODELS = [Deployment, PersistentVolumeClaim];

const read = (file: string) => load(readFileSync(`${FOLDER}/${file}`, 'utf8'));
const manifests = readdirSync(FOLDER).filter((file) => file !== INDEX);
const mistakes = manifests.flatMap((file) =>
  findMistakes(read(file), MODELS).map((mistake) => `${FOLDER}/${file}: ${mistake}`),
);
const { resources } = read(INDEX) as { readonly resources: readonly string[] };
if (resources.toSorted().join() !== manifests.toSorted().join()) {
  mistakes.push(`${FOLDER}/${INDEX}: its resources are not the other files of the folder`);
}
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 1;
}
