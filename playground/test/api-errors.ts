/** What the API refused, in a form that tests can compare. */
import { DiscordAPIError } from 'discord.js';

/** Discord's error code; undefined when the request succeeded. */
export async function errorCode(request: Promise<unknown>): Promise<number | string | undefined> {
  const error = await apiError(request);
  return error?.code;
}

/** The fields at fault and why: `data.embeds.0.title: BASE_TYPE_MAX_LENGTH`. Empty when none is. */
export async function formProblems(request: Promise<unknown>): Promise<readonly string[]> {
  const error = await apiError(request);
  const { errors = {} } = (error?.rawError ?? {}) as { errors?: object };
  return flatten(errors, []);
}

async function apiError(request: Promise<unknown>): Promise<DiscordAPIError | undefined> {
  try {
    await request;
    return undefined;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error;
    throw error;
  }
}

function flatten(errors: object, path: readonly string[]): readonly string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => `${path.join('.')}: ${code}`)
      : flatten(value as object, [...path, key]),
  );
}
