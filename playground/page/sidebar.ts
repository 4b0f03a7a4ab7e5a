/** The sides of the page: servers, the channels of the open one, and its members. */
import { texts } from '../src/texts.ts';
import { avatar, initials } from './avatar.ts';
import { applyRoleColor, type PageContext, type UserView } from './context.ts';
import { ChannelType } from './discord-enums.ts';
import { h, pageElement } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { appBadge } from './messages/message-parts.ts';
import type { ChannelView, Place } from '../src/page-server/protocol.ts';

const ICONS: Readonly<Record<number, readonly [IconName, string]>> = {
  [ChannelType.Text]: ['hash', texts.page.kinds.text],
  [ChannelType.Voice]: ['speaker', texts.page.kinds.voice],
  [ChannelType.Announcement]: ['megaphone', texts.page.kinds.announcement],
  [ChannelType.Forum]: ['forum', texts.page.kinds.forum],
  [ChannelType.PublicThread]: ['thread', texts.page.kinds.thread],
  [ChannelType.AnnouncementThread]: ['thread', texts.page.kinds.thread],
  [ChannelType.Direct]: ['at', texts.page.kinds.direct],
};

/** The icon of a channel, and what kind of channel it is in words. */
export function channelIcon(channel: ChannelView): [SVGSVGElement, string] {
  const [name, kind] = ICONS[channel.type] ?? ['hash', texts.page.kinds.text];
  return [icon(name), kind];
}

export function drawSidebar(context: PageContext): void {
  drawServers(context);
  drawChannels(context);
  drawMembers(context);
}

function drawServers(context: PageContext): void {
  const { places } = context.snapshot();
  const open = context.place();
  const direct = places.find(({ name }) => name === undefined);
  const servers = places.filter(({ name }) => name !== undefined);
  pageElement('servers').replaceChildren(
    h(
      'ul',
      {},
      direct && h('li', {}, serverButton(direct, open, context), h('hr', {})),
      servers.map((place) => h('li', {}, serverButton(place, open, context))),
    ),
  );
}

function serverButton(place: Place, open: Place, context: PageContext): HTMLElement {
  const name = place.name ?? texts.page.directMessages;
  const first = place.channels.find(
    ({ type }) => type === ChannelType.Text || type === ChannelType.Direct,
  );
  return h(
    'button',
    {
      class: `server${place === open ? ' open' : ''}${place.name === undefined ? ' direct' : ''}`,
      type: 'button',
      title: name,
      'data-initials': place.name === undefined ? undefined : initials(name),
      'aria-current': place === open ? 'true' : undefined,
      onclick: () => first && context.openChannel(first.id),
    },
    place.name === undefined && icon('at'),
    h('span', { class: 'unseen' }, name),
  );
}

function drawChannels(context: PageContext): void {
  const place = context.place();
  const name = place.name ?? texts.page.directMessages;
  const categories = place.channels.filter(({ type }) => type === ChannelType.Category);
  const channelsIn = (category: string | undefined) =>
    place.channels
      .filter(({ parent, type }) => parent === category && type !== ChannelType.Category)
      .map((channel) => channelItem(channel, context));
  pageElement('place-name').textContent = name;
  pageElement('channels').setAttribute('aria-label', texts.page.channels(name));
  pageElement('channel-list').replaceChildren(
    h('ul', {}, channelsIn(undefined)),
    ...categories.map((category) =>
      h(
        'section',
        { 'aria-label': category.name },
        h('p', { class: 'category' }, category.name),
        h('ul', {}, channelsIn(category.id)),
      ),
    ),
  );
}

function channelItem(channel: ChannelView, context: PageContext): HTMLElement {
  const isOpen = context.channel().id === channel.id;
  const [picture, kind] = channelIcon(channel);
  const isDirect = channel.type === ChannelType.Direct;
  const { bot } = context.snapshot();
  // Posts are listed in their forum, threads below their channel.
  const threads =
    channel.type === ChannelType.Forum
      ? []
      : context.place().channels.filter(({ parent }) => parent === channel.id);
  return h(
    'li',
    {},
    h(
      'button',
      {
        class: `channel${isOpen ? ' open' : ''}`,
        type: 'button',
        'aria-current': isOpen ? 'page' : undefined,
        title: kind,
        onclick: () => context.openChannel(channel.id),
      },
      isDirect ? avatar(bot.name, bot.id, true, 'small') : picture,
      h('span', { class: 'channel-name', dir: 'auto' }, isDirect ? bot.name : channel.name),
    ),
    threads.length > 0 &&
      h(
        'ul',
        { class: 'threads' },
        threads.map((thread) => channelItem(thread, context)),
      ),
  );
}

function drawMembers(context: PageContext): void {
  const { people, bot, userId } = context.snapshot();
  const place = context.place();
  const isDirect = place.name === undefined;
  const shown = isDirect ? people.filter(({ id }) => id === userId) : people;
  const isBotOnline = place.installed && bot.online;
  const isBotOffline = place.installed && !bot.online;
  pageElement('members').replaceChildren(
    h('h2', {}, texts.page.online(shown.length + (isBotOnline ? 1 : 0))),
    h(
      'ul',
      {},
      isBotOnline && memberItem({ ...bot, color: 0, bot: true }, true),
      shown.map((person) => memberItem({ ...person, bot: false }, true)),
    ),
    ...(isBotOffline
      ? [
          h('h2', {}, texts.page.offline(1)),
          h('ul', {}, memberItem({ ...bot, color: 0, bot: true }, false)),
        ]
      : []),
  );
}

function memberItem({ id, name, color, bot }: UserView, isOnline: boolean): HTMLElement {
  return h(
    'li',
    { class: `member${isOnline ? '' : ' offline'}` },
    h(
      'span',
      { class: 'with-presence' },
      avatar(name, id, bot),
      h('span', {
        class: 'presence',
        role: 'img',
        'aria-label': isOnline ? texts.page.appOnline : texts.page.appOffline,
      }),
    ),
    applyRoleColor(h('span', { class: 'member-name', dir: 'auto' }, name), color),
    bot && appBadge(),
  );
}
