/**
 * Checks each body that the bot sends in a test against Discord's own schema, which is generated from
 * its OpenAPI. The playground takes `validate` as an option.
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
  /** The path with the names of its parts, such as `/channels/:channel`. */
  readonly route: string;
  readonly body: unknown;
};

/**
 * The problems of the body, each as `path: why`. An unknown key is a problem too: Discord ignores it, so
 * `embed` instead of `embeds` would go unnoticed.
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
 * Discord counts code points, and zod counts UTF-16 units. A character of two units is replaced by one
 * of one unit.
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

/** The issues of the branch of a union that fits best: of the right type, with the deepest problem. */
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

/** The keys that the schema removed. */
function unknownKeys(sent: unknown, parsed: unknown, path: readonly PropertyKey[]): string[] {
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const here = [...path, key];
    if (typeof parsed !== 'object' || parsed === null || !(key in parsed)) {
      return [`${at(here)}: Discord knows no such key here`];
    }
    return unknownKeys(value, (parsed as Record<string, unknown>)[key], here);
  });
}

function at(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.');
}
