/** The payloads that a bot sends to the gateway, and the limits that Discord sets for them. */
import type { GatewayOpcodes as Opcode } from 'discord-api-types/v10';
import { z } from 'zod';

/** https://docs.discord.com/developers/events/gateway#sending-events: in bytes. */
export const MAX_PAYLOAD_SIZE = 4096;
/** "120 gateway events per connection every 60 seconds"; `per` in milliseconds. */
export const PAYLOAD_LIMIT = { count: 120, per: 60_000 };

export const payloadSchema = z.object({
  op: z
    .number()
    .int()
    .transform((op): Opcode => op),
  d: z.unknown().optional(),
});

export const identifySchema = z.object({
  token: z.string(),
  intents: z.number().int().nonnegative(),
  properties: z.object({}),
  compress: z.boolean().optional(),
  shard: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).optional(),
});

export const resumeSchema = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.number().int().nonnegative(),
});

/** Undefined when the text is not JSON or does not fit the schema. */
export function parseJson<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A payload of the gateway that is no event. */
export function controlPayload(op: Opcode, d: unknown = null): string {
  return JSON.stringify({ op, d, s: null, t: null });
}
