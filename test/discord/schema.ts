/**
 * Whether Discord would take a request: its own schema, generated from its OpenAPI, over every body
 * that the bot sends in a test. The stand-in takes `validate` as an option.
 */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
  CreateForumThreadRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { z } from 'zod';

export type SentRequest = {
  readonly method: string;
  /** The path with its parts by name, as the stand-in's routes give it. */
  readonly route: string;
  readonly body: unknown;
};

/**
 * What is wrong with the body in the eyes of Discord's schema, each as `path: why`; empty when all is
 * well. Keys that the schema does not know are wrong too: Discord ignores them, so that `embed` for
 * `embeds` would go unnoticed.
 */
export function validate({ method, route, body }: SentRequest): readonly string[] {
  const sent = oneUnitPerCharacter(body);
  const schema = schemaFor(`${method} ${route}`, sent);
  if (schema === undefined) {
    return body === undefined ? [] : [`${method} ${route}: no body is known here`];
  }
  const result = schema.safeParse(sent);
  if (!result.success) {
    return result.error.issues
      .flatMap((issue) => explain(issue, []))
      .map(({ path, message }) => `${at(path)}: ${message}`);
  }
  return unknownKeys(sent, result.data, []);
}

const inServer = '/applications/:application/guilds/:server/commands';
const everywhere = '/applications/:application/commands';
const commands = z.array(ApplicationCommandUpdateRequestSchema);

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  [`PUT ${everywhere}`]: commands,
  [`PUT ${inServer}`]: commands,
  [`POST ${everywhere}`]: ApplicationCommandCreateRequestSchema,
  [`POST ${inServer}`]: ApplicationCommandCreateRequestSchema,
  [`PATCH ${everywhere}/:command`]: ApplicationCommandPatchRequestPartialSchema,
  [`PATCH ${inServer}/:command`]: ApplicationCommandPatchRequestPartialSchema,
  'POST /webhooks/:application/:token': IncomingWebhookRequestPartialSchema,
  'PATCH /webhooks/:application/:token/messages/:message':
    IncomingWebhookUpdateRequestPartialSchema,
  'POST /channels/:channel/messages': MessageCreateRequestSchema,
  'PATCH /channels/:channel/messages/:message': MessageEditRequestPartialSchema,
  'POST /channels/:channel/messages/:message/threads': CreateTextThreadWithMessageRequestSchema,
  'POST /users/@me/channels': CreatePrivateChannelRequestSchema,
};

/** By the type of the response. */
const CALLBACKS: Readonly<Record<number, z.ZodType>> = {
  1: PongInteractionCallbackRequestSchema,
  4: CreateMessageInteractionCallbackRequestSchema,
  5: CreateMessageInteractionCallbackRequestSchema,
  6: UpdateMessageInteractionCallbackRequestSchema,
  7: UpdateMessageInteractionCallbackRequestSchema,
  8: ApplicationCommandAutocompleteCallbackRequestSchema,
  9: ModalInteractionCallbackRequestSchema,
};

function schemaFor(request: string, body: unknown): z.ZodType | undefined {
  if (request === 'POST /interactions/:interaction/:token/callback') {
    const { type } = z.looseObject({ type: z.number().catch(0) }).parse(body ?? {});
    return CALLBACKS[type] ?? z.never();
  }
  if (request === 'POST /channels/:channel/threads') {
    const isPost = typeof body === 'object' && body !== null && 'message' in body;
    return isPost ? CreateForumThreadRequestSchema : CreateTextThreadWithoutMessageRequestSchema;
  }
  return SCHEMAS[request];
}

/**
 * Discord counts code points, zod UTF-16 units: whatever takes two units is replaced by something
 * that takes one.
 */
function oneUnitPerCharacter(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '□');
  if (Array.isArray(value)) return value.map(oneUnitPerCharacter);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, oneUnitPerCharacter(inner)]),
  );
}

type Problem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** For a union, what is wrong with the branch that fits best: of the right type, and right the deepest. */
function explain(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): readonly Problem[] {
  const path = [...above, ...issue.path];
  const itself = [{ path, message: issue.message }];
  if (issue.code !== 'invalid_union') return itself;
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => explain(inner, path)));
  const ofAnotherType = (problems: readonly Problem[]) =>
    problems.some((one) => one.path.length === path.length + 1 && one.path.at(-1) === 'type');
  const depth = (problems: readonly Problem[]) =>
    Math.max(0, ...problems.map((one) => one.path.length));
  const [best] = branches.toSorted(
    (one, other) =>
      Number(ofAnotherType(one)) - Number(ofAnotherType(other)) ||
      depth(other) - depth(one) ||
      one.length - other.length,
  );
  return best ?? itself;
}

/** Keys that went in and did not come out. */
function unknownKeys(sent: unknown, kept: unknown, path: readonly PropertyKey[]): string[] {
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const here = [...path, key];
    if (typeof kept !== 'object' || kept === null || !(key in kept)) {
      return [`${at(here)}: Discord knows no such key here`];
    }
    return unknownKeys(value, (kept as Record<string, unknown>)[key], here);
  });
}

function at(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.');
}
