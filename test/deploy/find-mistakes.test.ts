import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Deployment } from 'kubernetes-models/apps/v1';
import { expect, test } from 'vitest';
import { findMistakes } from '../../tools/deploy/find-mistakes.ts';

const manifest = readFileSync('deploy/kubernetes/deployment.yaml', 'utf8');

test('the deployment has no mistakes', () => {
  expect(findMistakes(load(manifest), [Deployment])).toEqual([]);
});

test.each([
  ['replicas: 1', 'replica: 1', 'unknown field spec.replica'],
  ['runAsNonRoot', 'runAsNonroot', 'unknown field spec.template.spec.securityContext.runAsNonroot'],
  ['replicas: 1', 'replicas: one', 'spec/replicas must be integer'],
  ['type: Recreate', 'type: Replace', 'spec/strategy/type must be equal to one of'],
  ['kind: Deployment', 'kind: Deploymnet', 'no model is known for apps/v1 Deploymnet'],
])('a deployment with a mistake is refused: %s as %s', (right, wrong, said) => {
  const [mistake] = findMistakes(load(manifest.replace(right, wrong)), [Deployment]);
  expect(mistake).toContain(said);
});
