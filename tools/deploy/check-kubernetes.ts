/**
 * Checks the manifests in `deploy/kubernetes`: types, required fields, and misspelt ones. No cluster
 * reads them before an operator's does.
 *
 *     npm run check:deploy
 */
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Deployment } from 'kubernetes-models/apps/v1';
import { PersistentVolumeClaim, Service } from 'kubernetes-models/v1';
import { findMistakes } from './find-mistakes.ts';

/** Each is applied by itself, with `kubectl apply -k`. */
const FOLDERS = ['deploy/kubernetes', 'deploy/kubernetes/http'];
const INDEX = 'kustomization.yaml';
const MODELS = [Deployment, PersistentVolumeClaim, Service];

const read = (path: string) => load(readFileSync(path, 'utf8'));

function mistakesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== INDEX);
  const mistakes = files.flatMap((file) =>
    findMistakes(read(`${folder}/${file}`), MODELS).map((one) => `${folder}/${file}: ${one}`),
  );
  const { resources } = read(`${folder}/${INDEX}`) as { readonly resources: readonly string[] };
  if (resources.toSorted().join() !== files.toSorted().join()) {
    mistakes.push(`${folder}/${INDEX}: its resources are not the other files of the folder`);
  }
  return mistakes;
}

const mistakes = FOLDERS.flatMap(mistakesIn);
if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 1;
}
