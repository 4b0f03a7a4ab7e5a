/** The requests that the page may send, checked: whatever else comes over its connection is refused. */
import { z } from 'zod';
import type { Request } from './protocol.ts';
import { RANKS } from '../world/servers.ts';

const id = z.number();
const channel = z.string();
const message = { channel, message: z.string() };
const optionValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const formValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const requestSchema = z.discriminatedUnion('action', [
  z.object({ id, action: z.literal('become'), rank: z.enum(RANKS), locale: z.string() }),
  z.object({ id, action: z.literal('open'), channel }),
  z.object({ id, action: z.literal('commands'), channel }),
  z.object({
    id,
    action: z.literal('slash'),
    channel,
    command: z.string(),
    options: optionValues,
  }),
  z.object({
    id,
    action: z.literal('complete'),
    channel,
    command: z.string(),
    option: z.string(),
    typed: z.string(),
    others: optionValues,
  }),
  z.object({ id, action: z.literal('messageCommand'), ...message, command: z.string() }),
  z.object({ id, action: z.literal('press'), ...message, customId: z.string() }),
  z.object({
    id,
    action: z.literal('select'),
    ...message,
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.object({ id, action: z.literal('submit'), form: z.string(), values: formValues }),
  z.object({ id, action: z.literal('write'), channel, text: z.string() }),
  z.object({ id, action: z.literal('dismiss'), ...message }),
]) satisfies z.ZodType<Request>;

/** Undefined when the text is not a request. */
export function parseRequest(text: string): Request | undefined {
  try {
    return requestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
