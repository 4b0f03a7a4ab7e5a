/**
 * Breaks what the running bot depends on, one fault at a time, over real sockets. Prints a table: how many
 * faults of each group were tried, and how many the bot survived. A fault is survived when a question that
 * is asked after it, or through it, is answered, and nothing is posted twice.
 *
 *     npm run bench -- faults [--group gateway] [--only 'close 4000']
 */
import { parseArgs } from 'node:util';
import type { APIInteraction } from 'discord-api-types/v10';
import {
  FormOpened,
  NoAnswer,
  type Failure,
  type Person,
  type StandIn,
} from '@chronocite/playground';
import { isPrivate } from '../commands/message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

const { values } = parseArgs({ options: { group: { type: 'string' }, only: { type: 'string' } } });

type Fault = {
  readonly name: string;
  /** Breaks something. Where `survives` is missing, a question is asked afterwards. */
  readonly inject: (standIn: StandIn) => void;
  /** What is asked through the fault. Resolves to what went wrong, if anything did. */
  readonly survives?: (served: ServedBot) => Promise<string | undefined>;
};

/** An answer to RESUME is waited for 30 s, and the next session may begin 5 s after the last. */
const BACK_WITHIN_MS = 45_000;
const PAUSE_MS = 250;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until there is an answer: while no session is there, nobody can be answered. */
async function answersAgain({ standIn }: ServedBot): Promise<string | undefined> {
  const until = performance.now() + BACK_WITHIN_MS;
  // Before this, the fault may not have arrived.
  await sleep(PAUSE_MS);
  while (performance.now() < until) {
    if (await isAnswered(standIn.person({ name: 'Alice' }))) return undefined;
  }
  return `silent for ${BACK_WITHIN_MS / 1000} s`;
}

async function isAnswered(person: Person): Promise<boolean> {
  try {
    return (await person.slash('year', { year: '1998' })).content.includes('1998');
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
}

/** One question, for which the fault is still there. */
async function answersAtOnce({ standIn }: ServedBot): Promise<string | undefined> {
  return (await isAnswered(standIn.person({ name: 'Alice' }))) ? undefined : 'unanswered';
}

/** A moderator shares an entry, and is told the truth. */
async function sharesOnce({ standIn }: ServedBot): Promise<string | undefined> {
  const moderator = standIn.person({ name: 'Mona', permissions: 'moderator' });
  const posted = () => moderator.visibleMessages().filter((one) => !isPrivate(one)).length;
  const before = posted();
  try {
    const { content } = await moderator.slash('share', { entry: 'embassy-bombings-1998' });
    const count = posted() - before;
    if (count > 1) return `posted ${count} times`;
    if (count === 1 && /nothing was posted/iu.test(content)) return 'posted and denied';
    return count === 0 ? `not posted: ${content.slice(0, 80)}` : undefined;
  } catch (error) {
    if (error instanceof FormOpened || error instanceof NoAnswer)
      return `told nothing: ${error.name}`;
    throw error;
  }
}

const closes = [1000, 1001, 1011, 1012, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];
const gateway: readonly Fault[] = [
  ...closes.map((code) => ({
    name: `close ${code}`,
    inject: (standIn: StandIn) => standIn.gateway.closeAll(code),
  })),
  { name: 'line cut', inject: ({ gateway: line }) => line.drop() },
  { name: 'line half open', inject: ({ gateway: line }) => line.freeze() },
  { name: 'op 7', inject: ({ gateway: line }) => line.reconnect() },
  { name: 'op 9, resumable', inject: ({ gateway: line }) => line.invalidate(true) },
  { name: 'op 9', inject: ({ gateway: line }) => line.invalidate(false) },
  ...[429, 500, 502, 503].map((status) => ({
    name: `handshakes refused with ${status}`,
    inject: ({ gateway: line }: StandIn) => {
      line.refuseHandshakes(status, 3);
      line.drop();
    },
  })),
  ...(['handshake', 'connection', 'identify', 'resume'] as const).map((what) => ({
    name: `no answer to a new ${what}`,
    inject: ({ gateway: line }: StandIn) => {
      line.ignoreNext(what);
      if (what === 'identify') line.closeAll(1000);
      else line.drop();
    },
  })),
];

const odd = ['', 'null', '[]', '7', '{', '{}', '{"op":0}', '{"op":99,"d":{}}', '"x"'.repeat(1e6)];
const frames: readonly Fault[] = [
  ...odd.map((frame) => ({
    name: `frame ${frame.slice(0, 20)}`,
    inject: ({ gateway: line }: StandIn) => line.sendRaw(frame),
  })),
  ...[
    { op: 9, d: null },
    { op: 10, d: null },
    { op: 10, d: { heartbeat_interval: 'soon' } },
    { op: 0, t: 'READY', s: 7 },
    { op: 0, t: 'READY', s: 7, d: null },
    { op: 0, t: 'RESUMED', s: 7 },
    { op: 0, t: 'INTERACTION_CREATE', s: 1 },
    ...[null, {}, 7, [], { id: '1', token: 't', type: 99 }, { id: '1', token: 't', type: 2 }].map(
      (d) => ({ op: 0, t: 'INTERACTION_CREATE', s: 1, d: d as Partial<APIInteraction> | null }),
    ),
  ].map((payload) => ({
    name: JSON.stringify(payload),
    inject: ({ gateway: line }: StandIn) => line.sendRaw(JSON.stringify(payload)),
  })),
];

const page = { type: 'text/html', body: '<h1>Bad gateway</h1>' };
const cut = { type: 'application/json', body: '{"id":"1",' };
const restFaults: readonly Omit<Failure, 'method' | 'route'>[] = [
  { status: 500 },
  { status: 502, text: page },
  { status: 503, times: 3 },
  { status: 429, retryAfter: 0.2 },
  { status: 200, connection: 'closed' },
  { status: 200, connection: 'closed', times: 3 },
  { status: 200, connection: 'reset' },
  { status: 200, connection: 'reset', times: 3 },
  { status: 200, connection: 'silent' },
  { status: 500, afterDoing: true },
  { status: 502, text: page, afterDoing: true },
  { status: 200, connection: 'closed', afterDoing: true },
  { status: 200, connection: 'reset', afterDoing: true },
  { status: 200, connection: 'silent', afterDoing: true },
  { status: 200, text: page, afterDoing: true },
  { status: 200, text: cut, afterDoing: true },
];

function failing(
  method: Failure['method'],
  route: string,
  survives: NonNullable<Fault['survives']>,
): readonly Fault[] {
  return restFaults.map((failure) => ({
    name: JSON.stringify(failure),
    inject: (standIn) => void standIn.failNext({ method, route, ...failure }),
    survives,
  }));
}

/** A post that Discord puts off for two seconds is answered after a deferral. */
function editedAnswer(): readonly Fault[] {
  const slow = { method: 'POST', route: '/channels/:channel/messages', status: 429 } as const;
  const edit = '/webhooks/:application/:token/messages/:message';
  return failing('PATCH', edit, sharesOnce).map((fault) => ({
    ...fault,
    inject(standIn) {
      standIn.failNext({ ...slow, retryAfter: 2 });
      fault.inject(standIn);
    },
  }));
}

const GROUPS: ReadonlyMap<string, readonly Fault[]> = new Map([
  ['gateway', gateway],
  ['frames', frames],
  ['answer', failing('POST', '/interactions/:interaction/:token/callback', answersAtOnce)],
  ['share: post', failing('POST', '/channels/:channel/messages', sharesOnce)],
  ['share: deferral', failing('POST', '/interactions/:interaction/:token/callback', sharesOnce)],
  ['share: edited answer', editedAnswer()],
]);

for (const [group, all] of GROUPS) {
  if (values.group !== undefined && !group.startsWith(values.group)) continue;
  const faults = all.filter(({ name }) => name.includes(values.only ?? ''));
  let survived = 0;
  for (const { name, inject, survives = answersAgain } of faults) {
    // Heartbeats of a second, so that a dead line is noticed soon.
    const served = await serveBot({ heartbeatInterval: 1_000 });
    inject(served.standIn);
    const wrong = await survives(served);
    if (wrong === undefined) survived += 1;
    else console.log(`  ${group}: ${name}: ${wrong}`);
    await served.close();
  }
  console.log(`${group.padEnd(20)} ${survived} of ${faults.length}`);
}
