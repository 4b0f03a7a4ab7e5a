/** Embeds and attached files. */
import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { cssColor, type PageContext } from '../context.ts';
import { h, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { inlineMarkdownView, markdownView } from './markdown-view.ts';
import { formatMessageTime } from './times.ts';

export function embedView(embed: APIEmbed, context: PageContext): HTMLElement {
  const body = h(
    'article',
    { class: `embed${embed.thumbnail === undefined ? '' : ' with-thumbnail'}` },
    embed.author &&
      h('div', { class: 'embed-author', dir: 'auto' }, linked(embed.author.name, embed.author.url)),
    embed.title !== undefined &&
      h(
        'div',
        { class: 'embed-title', dir: 'auto' },
        linked(inlineMarkdownView(embed.title, context), embed.url),
      ),
    embed.description !== undefined &&
      h('div', { class: 'embed-description markdown' }, markdownView(embed.description, context)),
    fields(embed, context),
    embed.image && h('div', { class: 'embed-image' }, picture(embed.image, embed.title ?? '')),
    embed.thumbnail && h('div', { class: 'embed-thumbnail' }, picture(embed.thumbnail, '')),
    footer(embed, context),
  );
  if (embed.color !== undefined) body.style.setProperty('--bar', cssColor(embed.color));
  return body;
}

function linked(text: Child, url: string | undefined): Child {
  return url === undefined
    ? text
    : h('a', { href: url, target: '_blank', rel: 'noreferrer noopener', title: url }, text);
}

/** Up to three inline fields share a row; any other field has a row of its own. */
function fields(embed: APIEmbed, context: PageContext): Child {
  const rows: HTMLElement[][] = [];
  let isRowInline = false;
  for (const { name, value, inline = false } of embed.fields ?? []) {
    const view = h(
      'div',
      { class: 'embed-field' },
      h('div', { class: 'embed-field-name', dir: 'auto' }, inlineMarkdownView(name, context)),
      h('div', { class: 'embed-field-value markdown' }, markdownView(value, context)),
    );
    const row = rows.at(-1);
    if (inline && isRowInline && row !== undefined && row.length < 3) row.push(view);
    else rows.push([view]);
    isRowInline = inline;
  }
  if (rows.length === 0) return false;
  return h(
    'div',
    { class: 'embed-fields' },
    rows.map((row) => h('div', { class: `embed-row of-${row.length}` }, row)),
  );
}

function footer(embed: APIEmbed, context: PageContext): Child {
  const parts = [
    embed.footer?.text,
    embed.timestamp === undefined
      ? undefined
      : formatMessageTime(embed.timestamp, context.locale()),
  ].filter((part) => part !== undefined);
  return parts.length > 0 && h('footer', { class: 'embed-footer', dir: 'auto' }, parts.join(' • '));
}

type Picture = {
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
};

/** A picture of this machine. One from outside is named and not loaded. */
function picture(image: Picture, alt: string): HTMLElement {
  const url = new URL(image.url, location.href);
  // Files are at 127.0.0.1; the page may have been opened as localhost, which is the same.
  if (url.hostname === '127.0.0.1' && url.port === location.port) url.host = location.host;
  if (url.host !== location.host) {
    return h('span', { class: 'outside' }, icon('picture'), texts.page.outsidePicture(url.host));
  }
  return h(
    'a',
    { href: url.href, target: '_blank', rel: 'noreferrer noopener' },
    h('img', {
      src: url.href,
      alt,
      width: image.width ?? undefined,
      height: image.height ?? undefined,
      loading: 'lazy',
    }),
  );
}

export function attachmentView(file: APIAttachment): HTMLElement {
  if (file.content_type?.startsWith('image/') === true) {
    return h('figure', { class: 'attachment' }, picture(file, file.description ?? file.filename));
  }
  return h(
    'a',
    {
      class: 'attachment file',
      href: new URL(file.url).pathname,
      download: file.filename,
      title: texts.page.download(file.filename),
    },
    icon('file'),
    h(
      'span',
      {},
      h('span', { class: 'file-name' }, file.filename),
      h('span', { class: 'file-size' }, formatSize(file.size)),
    ),
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(2)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
