/** What the recipes in `deploy/` say of the program is true. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';

/** Variables that are Node's, the system's or PostgreSQL's. */
const FOREIGN = ['NODE_COMPILE_CACHE', 'PATH', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_USER'];
const known = [...Object.keys(parse(readFileSync('.env.example'))), ...FOREIGN];

test.each([
  ['deploy/compose.yaml', /^ {6}([A-Z_]+):/gmu],
  ['deploy/chronocite.service', /^Environment=([A-Z_]+)=/gmu],
  ['deploy/kubernetes/deployment.yaml', /- name: ([A-Z_]+)$/gmu],
  ['deploy/kubernetes/http/deployment.yaml', /- name: ([A-Z_]+)$/gmu],
])('%s sets only variables that the program reads', (file, pattern) => {
  const names = [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name);
  expect(names).toContain('DISCORD_TOKEN_FILE');
  expect(known).toEqual(expect.arrayContaining(names));
});

test.each(['', 'http/'])('the version in deploy/kubernetes/%s is that of the program', (folder) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const index = readFileSync(`deploy/kubernetes/${folder}kustomization.yaml`, 'utf8');
  expect(index).toContain(`newTag: ${version}\n`);
});

/** What `.dockerignore` lets into the image; it keeps out all else. */
const letIn = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

test('all that the image is said to hold is there', () => {
  expect(letIn.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(['deploy/Dockerfile', 'README.md'])(
  'the image holds every file that %s has Node run in it, and every file that is copied to it',
  (file) => {
    const text = readFileSync(file, 'utf8');
    const ran = [...text.matchAll(/\bnode"?,? "?([\w./-]+\.(?:js|ts))/gu)].map(([, path]) => path);
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, paths]) =>
      String(paths).split(' '),
    );
    const needed = [...ran, ...copied].filter((path) => path !== '.');
    expect(ran.length).toBeGreaterThan(0);
    expect(needed.filter((path) => !letIn.some((root) => isWithin(root, String(path))))).toEqual(
      [],
    );
  },
);

function isWithin(root: string, path: string): boolean {
  const name = path.replace(/\/$/u, '');
  // `COPY playground/package.json` and folders such as `tools/node`.
  return name === root || name.startsWith(`${root}/`);
}

test('the Service of Kubernetes keeps replicas that can still answer', () => {
  const manifest = readFileSync('deploy/kubernetes/http/deployment.yaml', 'utf8');
  // Quoted: kubectl's YAML takes a bare ? within braces for a key.
  expect(manifest).toContain("path: '/readyz?exclude=store'");
});

test('the recipe with two replicas sends Discord’s requests to both, by variables that the program reads', () => {
  const compose = readFileSync('deploy/compose.http.yaml', 'utf8');
  expect(compose).toMatch(/^ {2}bot:$/mu);
  expect(compose).toMatch(/^ {2}bot-2:$/mu);
  expect(compose).toContain('DISCORD_PUBLIC_KEY: ${DISCORD_PUBLIC_KEY:?');
  expect(known).toContain('DISCORD_PUBLIC_KEY');
  const proxy = readFileSync('deploy/Caddyfile', 'utf8');
  expect(proxy).toContain('health_uri /readyz?exclude=store\n');
  expect(proxy).toContain('reverse_proxy bot:8080 bot-2:8080 {');
  expect(readFileSync('deploy/Dockerfile', 'utf8')).toContain('ENV HTTP_PORT=8080');
});
