/** Where one is and where one can go: servers, the channels of the open one, and who is there. */
import { texts } from '../src/texts.ts';
import { avatar, initials } from './avatar.ts';
import { applyRoleColor, type PageContext } from './context.ts';
import { h, pageElement } from './dom.ts';
import { icon, type IconName } from './icons.ts';
import { appBadge } from './messages/message-view.ts';
import { ChannelType } from './discord-enums.ts';
import type { ChannelView, Place } from './protocol.ts';

const ICONS: Readonly<Record<number, readonly [IconName, string]>> = {
  [ChannelType.Text]: ['hash', texts.page.kinds.text],
  [ChannelType.Voice]: ['speaker', texts.page.kinds.voice],
  [ChannelType.Announcement]: ['megaphone', texts.page.kinds.announcement],
  [ChannelType.Forum]: ['forum', texts.page.kinds.forum],
  [ChannelType.PublicThread]: ['thread', texts.page.kinds.thread],
  [ChannelType.AnnouncementThread]: ['thread', texts.page.kinds.thread],
  [ChannelType.Direct]: ['at', texts.page.kinds.direct],
};

export function channelIcon(channel: ChannelView): [SVGSVGElement, string] {
  const [name, kind] = ICONS[channel.type] ?? ['hash', texts.page.kinds.text];
  return [icon(name), kind];
}

/** `open` is called with the id of a channel. */
export function drawSidebar(context: PageContext): void {
  drawServers(context);
  drawChannels(context);
  drawMembers(context);
}

function drawServers(context: PageContext): void {
  const { places } = context.snapshot();
  const here = context.place();
  const direct = places.find(({ name }) => name === undefined);
  const servers = places.filter(({ name }) => name !== undefined);
  pageElement('servers').replaceChildren(
    h(
      'ul',
      {},
      direct && h('li', {}, serverButton(direct, here, context), h('hr', {})),
      servers.map((place) => h('li', {}, serverButton(place, here, context))),
    ),
  );
}

function serverButton(place: Place, here: Place, context: PageContext): HTMLElement {
  const name = place.name ?? texts.page.directMessages;
  const first = place.channels.find(
    ({ type }) => type === ChannelType.Text || type === ChannelType.Direct,
  );
  return h(
    'button',
    {
      class: `server${place === here ? ' open' : ''}${place.name === undefined ? ' direct' : ''}`,
      type: 'button',
      title: name,
      'data-initials': place.name === undefined ? undefined : initials(name),
      'aria-current': place === here ? 'true' : undefined,
      onclick: () => first && context.openChannel(first.id),
    },
    place.name === undefined && icon('at'),
    h('span', { class: 'unseen' }, name),
  );
}

function drawChannels(context: PageContext): void {
  const place = context.place();
  const name = place.name ?? texts.page.directMessages;
  const tops = place.channels.filter(({ type }) => type === ChannelType.Category);
  const inside = (parent: string | undefined) =>
    place.channels.filter(
      (channel) => channel.parent === parent && channel.type !== ChannelType.Category,
    );
  pageElement('place-name').textContent = name;
  pageElement('channels').setAttribute('aria-label', texts.page.channels(name));
  pageElement('channel-list').replaceChildren(
    h(
      'ul',
      {},
      inside(undefined).map((channel) => channelItem(channel, context)),
    ),
    ...tops.map((category) =>
      h(
        'section',
        { 'aria-label': category.name },
        h('p', { class: 'category' }, category.name),
        h(
          'ul',
          {},
          inside(category.id).map((channel) => channelItem(channel, context)),
        ),
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
  const { people: all, bot, me } = context.snapshot();
  const place = context.place();
  const members = pageElement('members');
  const withBot = place.installed;
  // In direct messages there are two.
  const people = place.name === undefined ? all.filter(({ id }) => id === me) : all;
  const online = people.length + (withBot && bot.online ? 1 : 0);
  members.replaceChildren(
    h('h2', {}, texts.page.online(online)),
    h(
      'ul',
      {},
      withBot && bot.online && memberItem(bot, 0, true, true),
      people.map((person) => memberItem(person, person.color, false, true)),
    ),
    ...(withBot && !bot.online
      ? [h('h2', {}, texts.page.offline(1)), h('ul', {}, memberItem(bot, 0, true, false))]
      : []),
  );
}

function memberItem(
  { id, name }: { readonly id: string; readonly name: string },
  color: number,
  bot: boolean,
  online: boolean,
): HTMLElement {
  const shown = applyRoleColor(h('span', { class: 'member-name', dir: 'auto' }, name), color);
  return h(
    'li',
    { class: `member${online ? '' : ' offline'}` },
    h(
      'span',
      { class: 'with-presence' },
      avatar(name, id, bot),
      h('span', {
        class: 'presence',
        role: 'img',
        'aria-label': online ? texts.page.appOnline : texts.page.appOffline,
      }),
    ),
    shown,
    bot && appBadge(),
  );
}
