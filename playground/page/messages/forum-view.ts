/** The posts of a forum, the newest first. */
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { h, pageElement } from '../dom.ts';
import { icon } from '../icons.ts';
import { parseInline, plainText } from './markdown.ts';

export function drawForum(context: PageContext): void {
  const forum = context.channel();
  const posts = context
    .place()
    .channels.filter(({ parent }) => parent === forum.id)
    .toReversed();
  pageElement('messages').replaceChildren(
    h(
      'section',
      { class: 'forum', 'aria-label': texts.page.forumPosts },
      h('p', { class: 'forum-topic', dir: 'auto' }, icon('forum'), forum.topic ?? ''),
      posts.length === 0 && h('p', {}, texts.page.noPosts),
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
          h('span', { class: 'post-count' }, texts.page.postMessages(post.messageCount)),
        ),
      ),
    ),
  );
}
