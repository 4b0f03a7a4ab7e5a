/** The playground's page: holds what is open and who one is, and lets the parts know when that changes. */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { texts } from '../src/texts.ts';
import { createComposer } from './composer/composer.ts';
import type { PageContext } from './context.ts';
import { pageElement } from './dom.ts';
import { openFormDialog } from './controls/form-dialog.ts';
import { drawForum } from './messages/forum-view.ts';
import { icon } from './icons.ts';
import { applyTheme, drawIdentity, loadIdentity } from './identity.ts';
import { createMessageList } from './messages/message-list.ts';
import { ChannelType } from './discord-enums.ts';
import { channelIcon, drawSidebar } from './sidebar.ts';
import { openSocket, type Socket } from './socket.ts';
import type { ChannelView, Outcome, PersonView, Place, Snapshot, ServerEvent } from './protocol.ts';

let snapshot: Snapshot;
let self = loadIdentity();
let channelId = '';
let commands: readonly APIApplicationCommand[] = [];
/** Commands that were sent and whose answer has not begun to come. */
let waiting: { readonly path: string; readonly done: () => void }[] = [];

applyTheme();
pageElement('badge').textContent = texts.page.badge;
pageElement('badge').title = texts.page.badgeMeaning;
pageElement('skip').textContent = texts.page.skip;
pageElement('servers').setAttribute('aria-label', texts.page.servers);
pageElement('members').setAttribute('aria-label', texts.page.members);
pageElement('status').textContent = texts.page.loading;
setupDrawer();
document.addEventListener('click', stayHere);

const context: PageContext = {
  snapshot: () => snapshot,
  locale: () => self.locale,
  place: () => placeOf(channelId) ?? (snapshot.places[0] as Place),
  channel: () => findChannel(channelId) as ChannelView,
  findChannel,
  commands: () => commands,
  openChannel: (id) => void openChannel(id),
  beginCommand: (name) => composer.begin(name),
  showMessage: (id) => list.scrollTo(id),
  dismiss: (message) =>
    void socket.ask('dismiss', { channel: message.channel_id, message: message.id }),
  press: (message, customId) =>
    atMessage(
      message,
      socket.ask('press', { channel: message.channel_id, message: message.id, customId }),
    ),
  select: (message, customId, values) =>
    atMessage(
      message,
      socket.ask('select', { channel: message.channel_id, message: message.id, customId, values }),
    ),
  useMenu: (command, message) =>
    run(command, socket.ask('menu', { channel: message.channel_id, message: message.id, command })),
  openForm: (form) =>
    openFormDialog(form, context, async (filled) =>
      follow(await socket.ask('submit', { form: form.id, filled })),
    ),
};

const list = createMessageList(context);
const composer = createComposer(context, {
  write: (text) =>
    socket.ask('write', { channel: channelId, text }).then(
      () => undefined,
      (error: Error) => {
        list.complain(error.message || texts.page.lost);
        throw error;
      },
    ),
  slash: (command, options) =>
    void run(
      command.path,
      socket.ask('slash', { channel: channelId, command: command.path, options }),
    ),
  complete: (command, option, typed, others) =>
    socket.ask('complete', { channel: channelId, command, option, typed, others }),
});
const socket: Socket = openSocket({ told, opened: () => void arrive(), lost });

/** On connecting, and on becoming somebody else. */
async function arrive(): Promise<void> {
  snapshot = await socket.ask('become', self);
  document.documentElement.dataset['ready'] = 'true';
  pageElement('status').hidden = true;
  drawIdentity(context, become);
  const wanted =
    findChannel(channelId) ??
    findChannel(location.hash.slice(1)) ??
    snapshot.places[0]?.channels.find(({ type }) => type === ChannelType.Text);
  if (wanted !== undefined) await openChannel(wanted.id);
}

async function openChannel(id: string): Promise<void> {
  const channel = findChannel(id);
  if (channel === undefined) return;
  channelId = id;
  history.replaceState(null, '', `#${id}`);
  pageElement('app').classList.remove('drawer-open');
  drawAround();
  const [messages, there] = await Promise.all([
    socket.ask('open', { channel: id }),
    socket.ask('commands', { channel: id }),
  ]);
  if (channelId !== id) return;
  commands = there;
  waiting = [];
  show(messages);
  composer.draw();
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

function show(messages: readonly APIMessage[]): void {
  if (context.channel().type === ChannelType.Forum) drawForum(context);
  else list.open(messages);
}

/** Everything but the messages. */
function drawAround(): void {
  const channel = context.channel();
  const isDirect = channel.type === ChannelType.Direct;
  const name = isDirect ? snapshot.bot.name : channel.name;
  const [picture, kind] = channelIcon(channel);
  document.title = `${isDirect ? '@' : '#'}${name} · ${texts.page.title}`;
  pageElement('channel-icon').replaceChildren(picture);
  pageElement('channel-icon').title = kind;
  pageElement('channel-name').textContent = name;
  pageElement('channel-topic').textContent = channel.topic ?? '';
  drawSidebar(context);
}

function become(rank: PersonView['rank'], locale: string): void {
  self = { rank, locale };
  void arrive();
}

function told(news: ServerEvent): void {
  switch (news.event) {
    case 'message':
      return heard(news.message, news.what);
    case 'places':
      snapshot = { ...snapshot, places: news.places };
      if (findChannel(channelId) === undefined) return void arrive();
      drawAround();
      if (context.channel().type === ChannelType.Forum) drawForum(context);
      return undefined;
    case 'commands':
      return void socket
        .ask('commands', { channel: channelId })
        .then((there) => (commands = there));
    case 'presence':
      snapshot = { ...snapshot, bot: { ...snapshot.bot, online: news.online } };
      drawAround();
      return composer.draw();
  }
}

function heard(message: APIMessage, what: 'created' | 'edited' | 'deleted'): void {
  if (what === 'created' && message.interaction_metadata?.user.id === snapshot.me) {
    const index = waiting.findIndex(
      ({ path }) => path.split(' ')[0] === message.interaction?.name.split(' ')[0],
    );
    for (const { done } of index < 0 ? [] : waiting.splice(index, 1)) done();
  }
  if (message.channel_id !== channelId) return;
  if (what === 'deleted') list.remove(message.id);
  else list.put(message);
}

/** A command from its sending to its answer. */
async function run(command: string, asked: Promise<Outcome>): Promise<void> {
  const entry = { path: command, done: list.wait(command) };
  waiting.push(entry);
  try {
    follow(await asked);
  } catch (error) {
    list.complain((error as Error).message || texts.page.lost, command);
  } finally {
    if (waiting.includes(entry)) entry.done();
    waiting = waiting.filter((one) => one !== entry);
  }
}

/** A press from its sending to its answer; what goes wrong is said below the message. */
async function atMessage(message: APIMessage, asked: Promise<Outcome>): Promise<void> {
  try {
    follow(await asked);
  } catch (error) {
    list.complainAt(message.id, (error as Error).message || texts.page.lost);
  }
}

function follow(outcome: Outcome): void {
  if (outcome.kind === 'form') context.openForm(outcome.form);
}

function lost(): void {
  const status = pageElement('status');
  status.textContent = texts.page.lost;
  status.hidden = false;
}

function findChannel(id: string): ChannelView | undefined {
  return snapshot.places.flatMap(({ channels }) => channels).find((channel) => channel.id === id);
}

function placeOf(id: string): Place | undefined {
  return snapshot.places.find(({ channels }) => channels.some((channel) => channel.id === id));
}

/** Links to channels and messages of this world lead there, as in Discord, not to discord.com. */
function stayHere(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]');
  const [, channel = '', message] =
    /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/u.exec(link?.href ?? '') ??
    [];
  if (findChannel(channel) === undefined) return;
  event.preventDefault();
  const there = channel === channelId ? Promise.resolve() : openChannel(channel);
  void there.then(() => message !== undefined && list.scrollTo(message));
}

/** On a phone the channels stand in a drawer. */
function setupDrawer(): void {
  const open = pageElement('open-channels');
  const app = pageElement('app');
  open.setAttribute('aria-label', texts.page.openChannels);
  open.append(icon('menu'));
  const veil = pageElement('veil');
  veil.setAttribute('aria-label', texts.page.closeChannels);
  open.addEventListener('click', () => {
    app.classList.add('drawer-open');
    pageElement('channels').querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  veil.addEventListener('click', () => app.classList.remove('drawer-open'));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !app.classList.contains('drawer-open')) return;
    app.classList.remove('drawer-open');
    open.focus();
  });
}
