/** A forum: its posts, the newest first. */
import { words } from '../../src/texts.ts';
import type { Context } from '../context.ts';
import { h, part } from '../dom.ts';
import { icon } from '../icons.ts';
import { parseInline, plainText } from './markdown.ts';

export function drawForum(context: Context): void {
  const forum = context.channel();
  const posts = context
    .place()
    .channels.filter(({ parent }) => parent === forum.id)
    .toReversed();
  part('messages').replaceChildren(
    h(
      'section',
      { class: 'forum', 'aria-label': words.page.forumPosts },
      h('p', { class: 'forum-topic', dir: 'auto' }, icon('forum'), forum.topic ?? ''),
      posts.length === 0 && h('p', {}, words.page.noPosts),
      posts.map((post) =>
        h(
          'button',
          { class: 'post', type: 'button', onclick: () => context.openChannel(post.id) },
          post.appliedTags.length > 0 &&
            h(
              'span',
              { class: 'post-tags' },
              post.appliedTags.map((tag) =>
                h('span', { class: 'tag' }, forum.tags.find(({ id }) => id === tag)?.name ?? ''),
              ),
            ),
          h('span', { class: 'post-name', dir: 'auto' }, post.name),
          post.opening &&
            h(
              'span',
              { class: 'post-text', dir: 'auto' },
              h('strong', {}, `${post.opening.author}: `),
              plainText(parseInline(post.opening.text)),
            ),
          h('span', { class: 'post-count' }, words.page.postMessages(post.messages)),
        ),
      ),
    ),
  );
}
