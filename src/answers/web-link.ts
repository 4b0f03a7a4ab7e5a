/** Leads from an answer to the page of what it shows, where the timelines have a site. */
import { LIMITS } from './limits.ts';
import { linkButton } from './message.ts';
import type { APIButtonComponent } from 'discord-api-types/v10';
import type { AnswerContext } from './answer-context.ts';

/** The address of a page, of those in addresses.ts. Undefined where there is no site, or it is too long to link. */
function webUrl(
  address: string,
  { publicUrl }: Pick<AnswerContext, 'publicUrl'>,
): string | undefined {
  if (publicUrl === undefined) return undefined;
  const url = `${publicUrl}${address}`;
  return url.length <= LIMITS.buttonUrl ? url : undefined;
}

/** Makes the title of an embed a link to its page. */
export function titleLink(
  address: string,
  context: Pick<AnswerContext, 'publicUrl'>,
): { readonly url?: string } {
  const url = webUrl(address, context);
  return url === undefined ? {} : { url };
}

/** No button without a site. */
export function webButton(
  address: string,
  context: Pick<AnswerContext, 'publicUrl' | 'messages'>,
): readonly APIButtonComponent[] {
  const url = webUrl(address, context);
  return url === undefined ? [] : [linkButton(context.messages.buttons.openOnWeb, url)];
}
