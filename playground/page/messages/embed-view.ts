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

/** Inline fields stand up to three in a row; a block field begins a new one. */
function fields(embed: APIEmbed, context: PageContext): Child {
  const rows: HTMLElement[][] = [];
  let open = false;
  for (const field of embed.fields ?? []) {
    const view = h(
      'div',
      { class: 'embed-field' },
      h('div', { class: 'embed-field-name', dir: 'auto' }, inlineMarkdownView(field.name, context)),
      h('div', { class: 'embed-field-value markdown' }, markdownView(field.value, context)),
    );
    const row = rows.at(-1);
    if (field.inline === true && open && row !== undefined && row.length < 3) row.push(view);
    else rows.push([view]);
    open = field.inline === true;
  }
  return (
    rows.length > 0 &&
    h(
      'div',
      { class: 'embed-fields' },
      rows.map((row) => h('div', { class: `embed-row of-${row.length}` }, row)),
    )
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

/** A picture of this machine's; one from outside is named and not fetched. */
function picture(image: Picture, alt: string): HTMLElement {
  const url = new URL(image.url, location.href);
  // The page may have been opened as localhost; the files are at 127.0.0.1, which is the same.
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
      h('span', { class: 'file-size' }, sizeOf(file.size)),
    ),
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(2)} KB`
      : `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
